import type { TFunction } from 'i18next'
import { calendarDate, dateTime } from './dates.ts'
import { sayAllowance, sayLengths } from './lengths.ts'

/** A reason as the server tells it: lengths (`missedMs`) in milliseconds, and whatever else its sentence needs. */
type Reason = { code: string; [param: string]: unknown }

type Told = {
  language: string
  /** The session it is about, as it is called where the sentence stands. */
  session: string
  /** Whose clocks deadlines are told by; this machine's if left out. */
  timeZone?: string
}

/** Why an attendance stands as it does, in a sentence about somebody. Lengths lose their unit in the words: `missed`. */
export function reasonWords(t: TFunction, reason: Reason, told: Told): string {
  return t([`failure:reason.${reason.code}`, 'failure:reason.not-eligible'], reasonParams(t, reason, told))
}

/**
 * What the words for a reason may name, under the same names in every voice: `place` is what it is about, `date` until
 * when something may still be done; where there is such a date the words may have a form of their own (`_dated`).
 */
export function reasonParams(
  t: TFunction,
  reason: Reason,
  { language, session, timeZone }: Told,
): Record<string, unknown> {
  const { mayStillMissMs, ...rest } = reason
  const lengthsMs: Record<string, number> = {}
  const credits: Record<string, string> = {}
  for (const [name, value] of Object.entries(rest)) {
    if (typeof value !== 'number') continue
    if (name.endsWith('Ms')) lengthsMs[name.slice(0, -'Ms'.length)] = value
    if (name.toLowerCase().endsWith('hundredths')) credits[creditName(name)] = sayCredits(value, language)
  }
  const until = reason.until ?? reason.due
  return {
    ...reason,
    ...sayLengths(lengthsMs, language),
    ...credits,
    ...(typeof mayStillMissMs === 'number' ? { mayStillMiss: sayAllowance(mayStillMissMs, language) } : {}),
    ...(typeof until === 'string' ? { context: 'dated', date: dateTime(new Date(until), { language, timeZone }) } : {}),
    ...(typeof reason.activity === 'string'
      ? { activityName: activityWords(t, { ...reason, activity: reason.activity }, session) }
      : {}),
    session,
    place: placeWords(t, reason, { language, session }),
  }
}

/** What is to be done, as it is called within a sentence; of one session, with its name. */
function activityWords(
  t: TFunction,
  { activity, scope }: { activity: string; scope?: unknown },
  session: string,
): string {
  const words = t(`failure:activity.${activity}`, { defaultValue: activity })
  return scope === 'session' ? t('failure:activityOf', { activity: words, session }) : words
}

/** `neededHundredths` → `neededCredits`. */
const creditName = (name: string) =>
  name === 'hundredths' ? 'credits' : `${name.slice(0, -'Hundredths'.length)}Credits`

/** Credits are counted in hundredths, so that they are exact. */
export const sayCredits = (hundredths: number, language: string): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(hundredths / 100)

function placeWords(t: TFunction, { scope, day }: Reason, { language, session }: Told): string {
  if (scope === 'programme' || (scope === 'day' && !day)) return t('failure:place.programme')
  return scope === 'day' && typeof day === 'string'
    ? t('failure:place.day', { date: calendarDate(day, language) })
    : session
}
