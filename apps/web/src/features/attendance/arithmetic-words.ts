import type { SessionStanding } from '@muster/contracts/attendance'
import { sayAllowance, sayLength, sayLengths } from '@muster/words/lengths'
import type { TFunction } from 'i18next'
import { type Arithmetic, arithmeticOf, isUncertain, worthSayingMs } from './arithmetic.ts'
import { partOf } from './part-of.ts'

/**
 * The arithmetic of one session in words, a phrase a figure: `Present 83 of 90 minutes`, `missed 7 minutes`, `allowed
 * 9 minutes`. Empty before the session was held; nothing is said of what is nothing.
 */
export function arithmeticWords(t: TFunction, standing: SessionStanding, language: string): string[] {
  const figures = arithmeticOf(standing)
  if (figures === null) return []
  const { bridgedMs, outageMs } = figures
  return [
    presence(t, figures, language),
    ...(bridgedMs === null ? [] : [t('attendance:figures.bridged', { length: sayLength(bridgedMs, language) })]),
    ...(outageMs === null ? [] : [t('attendance:figures.outage', { length: sayLength(outageMs, language) })]),
    ...loss(t, { standing, figures, language }),
    ...answers(t, standing),
  ]
}

/** How many attention checks were answered, where any were asked. */
const answers = (t: TFunction, { checks: { asked, answered } }: SessionStanding): string[] =>
  asked === 0 ? [] : [t('attendance:figures.checks', { count: asked, answered })]

function presence(t: TFunction, { credited, windowMs }: Arithmetic, language: string): string {
  if (isUncertain(credited)) {
    const range = sayLengths({ low: credited.lowMs, high: credited.highMs }, language)
    return t('attendance:figures.presentBetween', { ...range, whole: sayLength(windowMs, language) })
  }
  return t('attendance:figures.present', {
    present: partOf(t, { partMs: credited.lowMs, wholeMs: windowMs, language }),
  })
}

type Lossy = { standing: SessionStanding; figures: Arithmetic; language: string }

/** What was missed, beside what may be; said together, so that the two are told apart. */
function loss(t: TFunction, { standing, figures: { missed, allowedMissMs }, language }: Lossy): string[] {
  if (missed.highMs < worthSayingMs) return []
  const { lowMs: low, highMs: high } = missed
  // Both ends only where they are told apart: else what is said is what the reason says, too.
  const said = sayLengths({ low: isUncertain(missed) ? low : high, high, allowed: allowedMissMs }, language)
  const missedWords = isUncertain(missed)
    ? t('attendance:figures.missedBetween', said)
    : t('attendance:figures.missed', { length: said.high })
  if (!standing.required) return [missedWords]
  const { mayStillMissMs, outcome } = standing
  return mayStillMissMs === null || outcome === 'incomplete'
    ? [missedWords, t('attendance:figures.allowed', { length: said.allowed })]
    : [missedWords, t('attendance:figures.mayStillMiss', { length: sayAllowance(mayStillMissMs, language) })]
}
