import { HttpsUrl } from '@muster/contracts/text'
import { z } from 'zod'
import { event } from '../event-shape.ts'

/** The link to an external call, until Muster carries audio itself; null while there is none. */
export const OutsideVoiceState = z.object({ url: HttpsUrl }).nullable()
export type OutsideVoiceState = z.output<typeof OutsideVoiceState>

export const outsideVoiceCommands = [
  z.object({ type: z.literal('outside-voice.link'), url: HttpsUrl }),
  z.object({ type: z.literal('outside-voice.unlink') }),
] as const
const OutsideVoiceCommand = z.union(outsideVoiceCommands)
export type OutsideVoiceCommand = z.output<typeof OutsideVoiceCommand>

export const outsideVoiceEvents = [
  event('outside-voice.linked', 1, { url: HttpsUrl }),
  event('outside-voice.unlinked', 1, {}),
] as const
