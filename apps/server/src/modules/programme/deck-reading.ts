import { z } from 'zod'

/** What was found in a PDF: the sizes of its pages in points, as they are shown, or why it cannot be a deck. */
export const DeckReading = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), pages: z.array(z.object({ width: z.number(), height: z.number() })) }),
  z.object({ ok: z.literal(false), reason: z.enum(['encrypted-pdf', 'too-many-pages', 'broken-pdf']) }),
])
export type DeckReading = z.output<typeof DeckReading>
