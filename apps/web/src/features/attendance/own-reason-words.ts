import type { SessionStanding, Standing } from '@muster/contracts/attendance'
import { reasonParams } from '@muster/words/reason-words'
import type { TFunction } from 'i18next'
import { dateTime, viewerZone, zoneName } from '../../lib/time.ts'
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
  const due = reason.until ?? reason.due
  const date = typeof due === 'string' ? { date: inOwnZone(new Date(due), language) } : {}
  return t([`attendance:yours.${reason.code}`, 'attendance:yours.other'], {
    ...reasonParams(t, reason, { language, session }),
    ...date,
    ...share,
  })
}

/** A deadline is of no use without the clocks that it is read on. */
function inOwnZone(at: Date, language: string): string {
  const zone = viewerZone()
  return `${dateTime(at, { language, timeZone: zone })} (${zoneName(zone, at, language)})`
}
