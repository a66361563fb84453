import type { SessionStanding, Standing } from '@muster/contracts/attendance'
import { reasonParams } from '@muster/words/reason-words'
import type { TFunction } from 'i18next'
import { partOf } from './part-of.ts'

type Told = {
  language: string
  sessions: readonly SessionStanding[]
  nameOf: (sessionId: string | undefined) => string
}

/** A reason as it is told to the participant themselves: what was missed of how much, in the session they know by name. */
export function ownReasonWords(
  t: TFunction,
  reason: Standing['reasons'][number],
  { language, sessions, nameOf }: Told,
): string {
  const standing = sessions.find(({ sessionId }) => sessionId === reason.sessionId)
  const session = standing
    ? t('attendance:session.named', { place: nameOf(standing.sessionId), title: standing.title })
    : nameOf(reason.sessionId)
  const { missedMs } = reason
  const share =
    standing && typeof missedMs === 'number'
      ? { missedOfWindow: partOf(t, { partMs: missedMs, wholeMs: standing.windowMs, language }) }
      : {}
  return t([`attendance:yours.${reason.code}`, 'attendance:yours.other'], {
    ...reasonParams(t, reason, { language, session }),
    ...share,
  })
}
