import type { Content } from './content.ts'
import type { PlacedText, Refusal } from './layout/placed.ts'
import { placeStack } from './layout/stack.ts'
import { placeTable } from './layout/table.ts'
import type { Template } from './template.ts'

/** A page with everything at its place, texts in reading order. */
export type Layout = { template: Template; content: Content; texts: readonly PlacedText[] }

/**
 * Puts every part of the content at its place. Nothing is ever clipped, hidden or printed as an empty box: what cannot
 * be set is refused, with the part and the reason.
 */
export function layout(
  content: Content,
  template: Template,
): { ok: true; layout: Layout } | { ok: false; refusal: Refusal } {
  const homeless = content.parts.find(
    ({ key }) => !template.blocks.some(({ slots }) => slots.some(({ part }) => part === key)),
  )
  if (homeless) return { ok: false, refusal: { reason: 'part-without-slot', part: homeless.key } }
  const placed: PlacedText[] = []
  for (const block of template.blocks) {
    const result = block.kind === 'stack' ? placeStack(block, content.parts) : placeTable(block, content.parts)
    if (!result.ok) return result
    placed.push(...result.texts)
  }
  const texts = content.parts.flatMap((part) => placed.filter((text) => text.part === part))
  return { ok: true, layout: { template, content, texts } }
}
