import { PersonId } from '@muster/contracts/ids'
import { CaptionLanguage, CaptionText } from '@muster/contracts/text'
import { z } from 'zod'
import { event } from '../event-shape.ts'
import { limits } from '../limits.ts'

/**
 * What is said, in writing. `languages` are those in which there are captions, none: there are no captions. `captioners` may write
 * them beside those who run the session. Of each language the last few lines are held; their words are those of the event `seq`.
 */
export const CaptionsState = z.object({
  languages: z.array(CaptionLanguage),
  captioners: z.array(PersonId),
  lines: z.array(z.object({ seq: z.int().positive(), at: z.int(), language: CaptionLanguage })),
})
export type CaptionsState = z.output<typeof CaptionsState>
export const noCaptions: CaptionsState = { languages: [], captioners: [], lines: [] }

export const captionsCommands = [
  /** In place of those before; an empty list ends the captions. */
  z.object({
    type: z.literal('captions.offer'),
    languages: z
      .array(CaptionLanguage)
      .max(limits.captionLanguages)
      .refine((languages) => new Set(languages).size === languages.length, { error: 'language-twice' }),
  }),
  z.object({ type: z.literal('captions.allow'), personId: PersonId }),
  z.object({ type: z.literal('captions.disallow'), personId: PersonId }),
  /** A whole line. What is only being written is in no log. */
  z.object({ type: z.literal('caption.say'), language: CaptionLanguage, text: CaptionText }),
] as const
const CaptionsCommand = z.union(captionsCommands)
export type CaptionsCommand = z.output<typeof CaptionsCommand>

export const captionsEvents = [
  event('captions.offered', 1, { languages: z.array(CaptionLanguage) }),
  event('captions.allowed', 1, { personId: PersonId }),
  event('captions.disallowed', 1, { personId: PersonId }),
  event('caption.said', 1, { language: CaptionLanguage }),
] as const
