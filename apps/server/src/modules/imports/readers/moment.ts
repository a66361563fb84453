import { minuteMs } from '../../../platform/durations.ts'

/** `second` null: it is not written. */
export type TimeOfDay = { hour: number; minute: number; second: number | null; millisecond: number }
type CalendarDay = { year: number; month: number; day: number }

/** A time as it is written: an instant, a local time whose date may be readable two ways, or a time of day alone. */
export type Moment =
  | { kind: 'instant'; ms: number; precisionMs: number }
  | { kind: 'local'; date: CalendarDay; time: TimeOfDay }
  | { kind: 'two-ways'; numbers: readonly [number, number]; year: number; time: TimeOfDay }
  | { kind: 'time-of-day'; time: TimeOfDay }

/** How much later than written a time may have been: one without seconds, by a minute. What has seconds is taken as exact. */
export const precisionOf = (moment: Moment): number =>
  moment.kind === 'instant' ? moment.precisionMs : precisionOfTime(moment.time)

const precisionOfTime = ({ second }: TimeOfDay): number => (second === null ? minuteMs : 0)

/** Where a moment has no zone, somebody has to say whose clock it was. */
export const needsZone = (moment: Moment | null): boolean => moment !== null && moment.kind !== 'instant'

/** Halves of the day as reports write them; the dots and spaces of `p. m.` are gone by then. */
const halves = new Map<string, 'am' | 'pm'>([
  ...['am', '오전', '午前', '上午', 'sa', 'öö'].map((word) => [word, 'am'] as const),
  ...['pm', '오후', '午後', '下午', 'ch', 'ös'].map((word) => [word, 'pm'] as const),
])
const half =
  /(?<![\p{L}])([ap])\.?\s?m\.?(?![\p{L}])|오전|오후|午前|午後|上午|下午|(?<![\p{L}])(?:sa|ch|öö|ös)(?![\p{L}])/u

const timePattern = String.raw`(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?`
const justTime = new RegExp(`^${timePattern}$`)
const dateAndTime = new RegExp(String.raw`^(\d{1,4})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{1,4})\.?[,t]?\s*${timePattern}$`)
const offset = /(?<=\d)\s*(?:(z|utc|gmt)|([+-])(\d{2}):?(\d{2})?)$/

/** Reads a time as Zoom, Teams, BigBlueButton and people write it; null for anything else. */
export function readMoment(written: string | number): Moment | null {
  if (typeof written === 'number') return { kind: 'instant', ms: written, precisionMs: 0 }
  const { text, half } = takeHalf(plain(written))
  const zone = offset.exec(text)
  const local = readLocal(zone ? text.slice(0, zone.index) : text, half)
  if (zone === null || local === null) return local
  if (local.kind !== 'local') return null
  const sign = zone[2] === '-' ? -1 : 1
  const aheadMin = zone[1] ? 0 : sign * (Number(zone[3]) * 60 + Number(zone[4] ?? 0))
  const { date, time } = local
  const { hour, minute, second, millisecond } = time
  const utcMs = Date.UTC(date.year, date.month - 1, date.day, hour, minute, second ?? 0, millisecond)
  return { kind: 'instant', ms: utcMs - aheadMin * minuteMs, precisionMs: precisionOfTime(time) }
}

function readLocal(text: string, half: 'am' | 'pm' | null): Exclude<Moment, { kind: 'instant' }> | null {
  const alone = justTime.exec(text)
  if (alone) {
    const time = readTime(alone.slice(1), half)
    return time && { kind: 'time-of-day', time }
  }
  const parts = dateAndTime.exec(text)
  const time = parts && readTime(parts.slice(5), half)
  if (!parts || !time) return null
  const [first, second, third] = [Number(parts[1]), Number(parts[3]), Number(parts[4])]
  if (parts[1]?.length === 4) return local({ year: first, month: second, day: third }, time)
  const year = third < 100 ? 2000 + third : third
  // Nobody writes the month first with dots.
  if (parts[2] === '.') return local({ year, month: second, day: first }, time)
  if (first === second) return local({ year, month: first, day: second }, time)
  const possible = first >= 1 && second >= 1 && Math.min(first, second) <= 12 && Math.max(first, second) <= 31
  return possible ? { kind: 'two-ways', numbers: [first, second], year, time } : null
}

/** A day that the calendar has. */
function local(date: CalendarDay, time: TimeOfDay): Extract<Moment, { kind: 'local' }> | null {
  const day = new Date(Date.UTC(date.year, date.month - 1, date.day))
  const exists = day.getUTCFullYear() === date.year && day.getUTCMonth() === date.month - 1
  return exists && date.day >= 1 ? { kind: 'local', date, time } : null
}

/** One reading of a date that has two; null where the calendar has no such day. */
export const readAs = (moment: Moment & { kind: 'two-ways' }, order: 'month-first' | 'day-first') => {
  const [first, second] = moment.numbers
  const [month, day] = order === 'month-first' ? [first, second] : [second, first]
  return month > 12 ? null : local({ year: moment.year, month, day }, moment.time)
}

function readTime(parts: readonly (string | undefined)[], half: 'am' | 'pm' | null): TimeOfDay | null {
  const [hour = 0, minute = 0] = parts.slice(0, 2).map(Number)
  const second = parts[2] === undefined ? null : Number(parts[2])
  if (hour > 23 || minute > 59 || (second ?? 0) > 59 || (half === 'am' && hour > 12)) return null
  const millisecond = Math.floor(Number(`0.${parts[3] ?? '0'}`) * 1000)
  return { hour: half === null ? hour : onFullClock(hour, half), minute, second, millisecond }
}

/** Some reports write `19:21 PM`. */
function onFullClock(hour: number, half: 'am' | 'pm'): number {
  if (half === 'am') return hour === 12 ? 0 : hour
  return hour < 12 ? hour + 12 : hour
}

function plain(written: string): string {
  return written
    .normalize('NFKC')
    .replaceAll(/[\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
    .replaceAll(/(\d)\s*[年년月월]/gu, '$1/')
    .replaceAll(/(\d)\s*[日일]/gu, '$1 ')
    .replaceAll(/\s+/g, ' ')
    .toLowerCase()
    .trim()
}

function takeHalf(text: string): { text: string; half: 'am' | 'pm' | null } {
  const found = half.exec(text)
  if (!found) return { text, half: null }
  const word = found[0].replaceAll(/[.\s]/g, '')
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`
  return { text: rest.replaceAll(/\s+/g, ' ').trim(), half: halves.get(word) ?? null }
}
