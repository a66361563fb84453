import { z } from 'zod'

/** What was made of a page: its text, what is noted at it, and a small picture (WebP) of it where it can be drawn. */
export const MadePage = z.object({ text: z.string(), note: z.string(), picture: z.instanceof(Uint8Array).nullable() })
export type MadePage = z.output<typeof MadePage>

/** A page of which nothing can be made. */
export const leftOut: MadePage = { text: '', note: '', picture: null }
