import { dayMs, hourMs, minuteMs } from '../../../lib/durations.ts'

/** How long until then, in the words of a language and the largest unit that fits: `in 25 minutes`, `in 3 days`. */
export function timeUntil(at: Date, now: Date, language: string): string {
  const leftMs = at.getTime() - now.getTime()
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'always' })
  if (leftMs < hourMs) return words.format(Math.max(1, Math.ceil(leftMs / minuteMs)), 'minute')
  if (leftMs < 2 * dayMs) return words.format(Math.round(leftMs / hourMs), 'hour')
  return words.format(Math.floor(leftMs / dayMs), 'day')
}
