const minuteMs = 60_000
const secondMs = 1000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs
/** From here on seconds say nothing to anybody, unless two lengths could not be told apart without them. */
const secondsMatterBelowMs = 10 * minuteMs
/** How exactly lengths may be said, from the coarsest; 0: each as suits its size. */
const steps = [0, secondMs, 100, 1] as const

type Unit = 'day' | 'hour' | 'minute' | 'second'

/**
 * Lengths of time (ms) in words, all as exactly as is needed to tell them apart: what was missed and what was allowed
 * never read the same where they differ. Whole minutes from ten minutes on, below that seconds too.
 */
export function sayLengths<Name extends string>(
  lengthsMs: Readonly<Record<Name, number>>,
  language: string,
): Record<Name, string> {
  const values: number[] = Object.values(lengthsMs)
  const different = new Set(values).size
  const step = steps.find((each) => new Set(values.map((ms) => rounded(ms, each))).size === different) ?? 1
  const said: Record<string, string> = {}
  for (const name in lengthsMs) said[name] = say(rounded(lengthsMs[name], step), language)
  return said
}

/** One length, by itself. */
export const sayLength = (ms: number, language: string): string => sayLengths({ length: ms }, language).length

/** What somebody may still miss: rounded down, since it is a promise. Whole minutes from two minutes on. */
export function sayAllowance(ms: number, language: string): string {
  const step = ms >= 2 * minuteMs ? minuteMs : secondMs
  return say(Math.floor(ms / step) * step, language)
}

/**
 * How long it still is until something, rounded down: seconds only below two minutes, hours from one on, and from two days on
 * nothing but days. Never less than nothing.
 */
export function sayTimeLeft(ms: number, language: string): string {
  const inUnit = (value: number, unit: Unit) => formatterOf(language, unit).format(value)
  if (ms >= 2 * dayMs) return inUnit(Math.floor(ms / dayMs), 'day')
  const hours = Math.max(0, Math.floor(ms / hourMs))
  if (hours === 0) return sayAllowance(Math.max(0, ms), language)
  const minutes = Math.floor((ms % hourMs) / minuteMs)
  return minutes === 0 ? inUnit(hours, 'hour') : `${inUnit(hours, 'hour')} ${inUnit(minutes, 'minute')}`
}

function rounded(ms: number, step: number): number {
  const by = step || (ms < secondsMatterBelowMs ? secondMs : minuteMs)
  return Math.round(ms / by) * by
}

function say(ms: number, language: string): string {
  const minutes = Math.floor(ms / minuteMs)
  const seconds = (ms % minuteMs) / secondMs
  const inUnit = (value: number, unit: Unit) => formatterOf(language, unit).format(value)
  if (minutes === 0 && seconds > 0) return inUnit(seconds, 'second')
  return seconds === 0 ? inUnit(minutes, 'minute') : `${inUnit(minutes, 'minute')} ${inUnit(seconds, 'second')}`
}

const formatters = new Map<string, Intl.NumberFormat>()

/** Making a formatter costs far more than using it, and a board says thousands of lengths. */
function formatterOf(language: string, unit: Unit): Intl.NumberFormat {
  const key = `${language} ${unit}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 3 })
  formatters.set(key, made)
  return made
}
