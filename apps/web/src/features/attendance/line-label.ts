import type { SessionStanding } from '@muster/contracts/attendance'
import type { TFunction } from 'i18next'
import { partOf } from './part-of.ts'

/** What a presence line says, for who cannot see it: `Day 1, session 2: present 83 of 90 minutes`. */
export function lineLabel(
  t: TFunction,
  { line, state, creditedMs, windowMs }: Pick<SessionStanding, 'line' | 'state' | 'creditedMs' | 'windowMs'>,
  { session, language }: { session: string; language: string },
): string {
  if (line === null)
    return t(state === 'cancelled' ? 'attendance:line.cancelled' : 'attendance:line.toCome', { session })
  const present = partOf(t, { partMs: creditedMs.low, wholeMs: windowMs, language })
  return t('attendance:line.present', { session, present })
}
