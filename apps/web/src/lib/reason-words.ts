import type { TFunction } from 'i18next'
import { sayAllowance, sayLengths } from './lengths.ts'

/** A reason as the server tells it: lengths (`missedMs`) in milliseconds, and whatever else its sentence needs. */
type Reason = { code: string; [param: string]: unknown }

type Told = {
  language: string
  /** The session it is about, as it is called where the sentence stands. */
  session: string
}

/** Why an attendance stands as it does, in a sentence about somebody. Lengths lose their unit in the words: `missed`. */
export function reasonWords(t: TFunction, reason: Reason, told: Told): string {
  return t([`failure:reason.${reason.code}`, 'failure:reason.not-eligible'], reasonParams(reason, told))
}

/** What the words for a reason may name, under the same names in every voice. */
export function reasonParams(reason: Reason, { language, session }: Told): Record<string, unknown> {
  const { mayStillMissMs, ...rest } = reason
  const lengthsMs: Record<string, number> = {}
  for (const [name, value] of Object.entries(rest))
    if (typeof value === 'number' && name.endsWith('Ms')) lengthsMs[name.slice(0, -'Ms'.length)] = value
  return {
    ...reason,
    ...sayLengths(lengthsMs, language),
    ...(typeof mayStillMissMs === 'number' ? { mayStillMiss: sayAllowance(mayStillMissMs, language) } : {}),
    session,
  }
}
