/** What is wrong with a policy, and where: `path` is like `requirements.0.minPercent`, empty for the whole. */
export type PolicyIssue =
  | {
      readonly code:
        | 'not-an-object'
        | 'not-a-list'
        | 'unknown-key'
        | 'duplicate-kind'
        | 'empty'
        | 'not-a-whole-number'
        | 'too-many-decimals'
        | 'not-a-name'
        | 'not-true-or-false'
        | 'not-ascending'
        /** No requirement is about a session: nobody would have to be anywhere. */
        | 'no-attendance'
        /** A requirement asks for credits, but the policy awards none. */
        | 'needs-credits'
        /** A requirement asks for checks of a form that the policy never places. */
        | 'needs-checks'
        /** It asks for evidence that is not gathered: nobody could ever meet it. */
        | 'not-gathered'
      readonly path: string
    }
  | { readonly code: 'not-one-of'; readonly path: string; readonly allowed: readonly (string | number)[] }
  | { readonly code: 'out-of-range'; readonly path: string; readonly min: number; readonly max: number }

/** A value somewhere in a policy that is being read. Readers note what is wrong and go on with a stand-in. */
export type Node = { readonly value: unknown; readonly path: string; readonly issues: PolicyIssue[] }
export type Bounds = { readonly min: number; readonly max: number }

/** The fields of an object. Keys that are not known are refused: a rule that is misspelt must not silently be no rule. */
export function fieldsOf(node: Node, known: readonly string[]): At {
  const at = looselyFieldsOf(node)
  if (!isRecord(node.value)) node.issues.push({ code: 'not-an-object', path: node.path })
  for (const key of isRecord(node.value) ? Object.keys(node.value) : []) {
    if (!known.includes(key)) node.issues.push({ code: 'unknown-key', path: at(key).path })
  }
  return at
}

/** The node under a key. */
export type At = (key: string) => Node
/** What belongs to one kind of something: its keys beside `kind`, and how they are read. */
export type Variant<T> = { readonly keys: readonly string[]; readonly read: (at: At) => T }

/** Something that has a `kind`, which decides what else belongs to it; null where that is none of those known. */
export function readVariant<T>(node: Node, variants: ReadonlyMap<string, Variant<T>>): T | null {
  const kind = looselyFieldsOf(node)('kind')
  const variant = typeof kind.value === 'string' ? variants.get(kind.value) : undefined
  if (variant !== undefined) return variant.read(fieldsOf(node, ['kind', ...variant.keys]))
  if (!isRecord(node.value)) node.issues.push({ code: 'not-an-object', path: node.path })
  else node.issues.push({ code: 'not-one-of', path: kind.path, allowed: [...variants.keys()] })
  return null
}

function looselyFieldsOf({ value, path, issues }: Node): At {
  const fields = isRecord(value) ? value : {}
  return (key) => ({ value: fields[key], path: path === '' ? key : `${path}.${key}`, issues })
}

export function readChoice<T extends string>({ value, path, issues }: Node, allowed: readonly [T, ...T[]]): T {
  const found = allowed.find((candidate) => candidate === value)
  if (found === undefined) issues.push({ code: 'not-one-of', path, allowed })
  return found ?? allowed[0]
}

export function readWhole(node: Node, bounds: Bounds): number {
  if (typeof node.value === 'number' && Number.isInteger(node.value)) return inRange(node.value, node, bounds)
  node.issues.push({ code: 'not-a-whole-number', path: node.path })
  return bounds.min
}

/** 0 to 100, with at most two decimals. */
export function readPercent(node: Node): number {
  const { value, path, issues } = node
  const percent = inRange(typeof value === 'number' ? value : NaN, node, { min: 0, max: 100 })
  if (Math.round(percent * 100) / 100 !== percent) issues.push({ code: 'too-many-decimals', path })
  return percent
}

export function readFlag({ value, path, issues }: Node): boolean {
  if (typeof value !== 'boolean') issues.push({ code: 'not-true-or-false', path })
  return value === true
}

/** A name that a rule gives to something: small letters, digits and hyphens, at most 40. */
export function readName({ value, path, issues }: Node): string {
  if (typeof value === 'string' && /^[a-z0-9][a-z0-9-]{0,39}$/.test(value)) return value
  issues.push({ code: 'not-a-name', path })
  return ''
}

export function readList<T>(node: Node, readItem: (item: Node) => T, { min, max }: Bounds): readonly T[] {
  const { value, path, issues } = node
  if (!Array.isArray(value)) {
    issues.push({ code: 'not-a-list', path })
    return []
  }
  if (value.length < min) issues.push({ code: 'empty', path })
  if (value.length > max) issues.push({ code: 'out-of-range', path, min, max })
  return Array.from(value.slice(0, max), (item: unknown, index) =>
    readItem({ value: item, path: `${path}.${index}`, issues }),
  )
}

/** null stands for "none". */
export function readOptional<T>(node: Node, readIt: (node: Node) => T): T | null {
  return node.value === null ? null : readIt(node)
}

function inRange(value: number, { path, issues }: Node, { min, max }: Bounds): number {
  if (value >= min && value <= max) return value
  issues.push({ code: 'out-of-range', path, min, max })
  return min
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
