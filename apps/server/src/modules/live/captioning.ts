import type { SessionId } from '@muster/contracts/ids'
import type { PersonActor } from '@muster/live/actor'
import { findCaptionRefusal } from '@muster/live/captions/decide'
import { findPhaseRefusal } from '@muster/live/lifecycle/decide'
import { rules } from '@muster/live/rules'
import { AppError } from '../../platform/errors.ts'
import { type Hall, type Member, stageOf } from './hall.ts'
import { doSoon, type Live } from './live-state.ts'

/** What is being said leaves the server at most this often, in each language. */
const togetherMs = 300

type Said = { actor: PersonActor; language: string; text: string }

const captionRoom = (sessionId: SessionId, language: string) => `${sessionId}:captions:${language}`

/**
 * Shows what is being said to those who want captions in that language, on every process; it is kept nowhere. FORBIDDEN, REFUSED
 * `no-captions-in` or as the phase says.
 */
export function showCaption(live: Live, { stage }: Pick<Hall, 'stage'>, { actor, language, text }: Said): void {
  const { lifecycle, captions } = stageOf({ stage })
  const refusal =
    findPhaseRefusal(lifecycle, rules.stage['caption.say'].in) ?? findCaptionRefusal(captions, actor, language)
  if (refusal) throw new AppError(refusal.reason === 'not-allowed' ? 'FORBIDDEN' : 'REFUSED', refusal.reason)
  const room = captionRoom(stage.ref.sessionId, language)
  live.captioning.set(room, { language, text, afterSeq: stage.folded.seq })
  doSoon(live, room, togetherMs, async () => {
    const latest = live.captioning.get(room)
    live.captioning.delete(room)
    if (latest) live.platform.rooms.tell(room, 'live:captioning', latest)
  })
}

/** The whole line has come: what was being said before it is told no more. */
export const forgetCaption = (live: Live, sessionId: SessionId, language: string): boolean =>
  live.captioning.delete(captionRoom(sessionId, language))

/** Somebody wants captions in a language from now on, or none. */
export function followCaptions({ hall, member }: { hall: Hall; member: Member }, language: string | null): void {
  const { connection } = member
  if (member.captionsIn !== null) connection.exit([captionRoom(hall.sessionId, member.captionsIn)])
  if (language !== null) connection.enter([captionRoom(hall.sessionId, language)])
  member.captionsIn = language
}
