import type { Standing } from '@muster/contracts/attendance'
import { reasonWords } from '@muster/words/reason-words'
import type { TFunction } from 'i18next'

type Told = { language: string; nameOf: (sessionId: string | undefined) => string }

/**
 * Why a person stands as they do, short enough for a row: the session that decided it or is at risk, and how many more
 * there are. Of whom all is well only what is still to come is said; empty where the attendance is complete.
 */
export function summariseReasons(
  t: TFunction,
  { outcome, reasons, risks }: Pick<Standing, 'outcome' | 'reasons' | 'risks'>,
  { language, nameOf }: Told,
): string {
  const [first, ...rest] = outcome === 'pending' ? risks : reasons
  const words = first ? [reasonWords(t, first, { language, session: nameOf(first.sessionId) })] : []
  if (rest.length > 0) words.push(t('attendance:board.moreReasons', { count: rest.length }))
  const toCome = outcome === 'pending' ? reasons.filter(({ code }) => code === 'not-yet-held').length : 0
  if (toCome > 0) words.push(t('attendance:board.toCome', { count: toCome }))
  return words.join(' ')
}
