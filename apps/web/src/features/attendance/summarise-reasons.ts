import type { Standing } from '@muster/contracts/attendance'
import type { TFunction } from 'i18next'
import { reasonWords } from './reason-words.ts'

type Told = { language: string; nameOf: (sessionId: string | undefined) => string }

/**
 * Why a person stands as they do, short enough for a row: the session that is being held or that decided it, and how
 * many more there are. Empty where the attendance is complete.
 */
export function summariseReasons(t: TFunction, { reasons }: Standing, { language, nameOf }: Told): string {
  const toCome = reasons.filter(({ code }) => code === 'not-yet-held').length
  const [first, ...rest] = reasons.filter(({ code }) => code !== 'not-yet-held')
  const words = first ? [reasonWords(t, first, { language, session: nameOf(first.sessionId) })] : []
  if (rest.length > 0) words.push(t('attendance:board.moreReasons', { count: rest.length }))
  if (toCome > 0) words.push(t('attendance:board.toCome', { count: toCome }))
  return words.join(' ')
}
