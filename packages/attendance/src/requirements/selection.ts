import { fieldsOf, type Node, readChoice, readList, readName } from '../policy-node.ts'

/**
 * What a rule is asked of: each session by itself, the sessions of each day together, or those of the whole programme
 * together.
 */
export type Scope = 'session' | 'day' | 'programme'

/**
 * Which sessions a rule is about: those the programme marks as required, all of them, or those of some kinds or with
 * some tags, whether or not they are marked as required.
 */
export type Selection =
  | 'required'
  | 'all'
  | { readonly kinds: readonly string[] }
  | { readonly tags: readonly string[] }

export type Selectable = { readonly kind: string; readonly required: boolean; readonly tags?: readonly string[] }

export function isSelected({ kind, required, tags = [] }: Selectable, selection: Selection): boolean {
  if (selection === 'all') return true
  if (selection === 'required') return required
  if ('kinds' in selection) return selection.kinds.includes(kind)
  return tags.some((tag) => selection.tags.includes(tag))
}

export const readScope = (node: Node): Scope => readChoice(node, ['session', 'day', 'programme'])

export function readSelection(node: Node): Selection {
  const { value } = node
  if (typeof value !== 'object' || value === null) return readChoice<'required' | 'all'>(node, ['required', 'all'])
  const key = 'tags' in value ? 'tags' : 'kinds'
  const names = readList(fieldsOf(node, [key])(key), readName, { min: 1, max: 50 })
  return key === 'tags' ? { tags: names } : { kinds: names }
}
