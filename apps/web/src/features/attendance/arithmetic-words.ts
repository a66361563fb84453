import type { SessionStanding } from '@muster/contracts/attendance'
import type { TFunction } from 'i18next'
import { arithmeticOf, isUncertain, worthSayingMs } from './arithmetic.ts'
import { sayAllowance, sayLength, sayLengths } from './lengths.ts'
import { partOf } from './part-of.ts'

/**
 * The arithmetic of one session in words, a phrase a figure: `Present 83 of 90 minutes`, `missed 7 minutes`, `allowed
 * 9 minutes`. Empty before the session was held.
 */
export function arithmeticWords(t: TFunction, standing: SessionStanding, language: string): string[] {
  const figures = arithmeticOf(standing)
  if (figures === null) return []
  const { windowMs, credited, missed, bridgedMs, outageMs, allowedMissMs } = figures
  const range = ({ lowMs, highMs }: { lowMs: number; highMs: number }) => sayLengths({ low: lowMs, high: highMs }, { language })
  const length = (ms: number) => ({ length: sayLength(ms, language) })
  return [
    isUncertain(credited)
      ? t('attendance:figures.presentBetween', { ...range(credited), whole: sayLength(windowMs, language) })
      : t('attendance:figures.present', { present: partOf(t, { partMs: credited.lowMs, wholeMs: windowMs, language }) }),
    ...(bridgedMs === null ? [] : [t('attendance:figures.bridged', length(bridgedMs))]),
    ...(outageMs === null ? [] : [t('attendance:figures.outage', length(outageMs))]),
    isUncertain(missed)
      ? t('attendance:figures.missedBetween', range(missed))
      : t('attendance:figures.missed', length(missed.lowMs)),
    ...allowance(),
  ]

  /** Of interest once something was missed. */
  function allowance(): string[] {
    if (!standing.required || missed.highMs < worthSayingMs) return []
    const { mayStillMissMs } = standing
    return mayStillMissMs === null
      ? [t('attendance:figures.allowed', length(allowedMissMs))]
      : [t('attendance:figures.mayStillMiss', { length: sayAllowance(mayStillMissMs, language) })]
  }
}
