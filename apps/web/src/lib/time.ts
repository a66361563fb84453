import { dateTime, timeFormat } from '@muster/words/dates'

export { calendarDate, dateTime } from '@muster/words/dates'

/** Times are shown in the viewer's zone with the project's zone beside it, and the zone is always named. */
export const viewerZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

type In = { language: string; timeZone: string }

/** `14:15` */
export const clockTime = (at: Date, { language, timeZone }: In): string =>
  timeFormat(language, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)

/** `14:15:02`: where a second can decide. */
export const clockWithSeconds = (at: Date, { language, timeZone }: In): string =>
  timeFormat(language, {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).format(at)

/** `14:15–15:15` */
export const clockRange = (from: Date, to: Date, where: In): string =>
  `${clockTime(from, where)}–${clockTime(to, where)}`

/** `Wednesday 24 November 2021` */
export const longDate = (at: Date, { language, timeZone }: In): string =>
  timeFormat(language, { timeZone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(at)

/** The date in a zone as contracts write it, `2021-11-24`. */
export const dateIn = (at: Date, timeZone: string): string => new Intl.DateTimeFormat('en-CA', { timeZone }).format(at)

/** `24–25 November 2021` */
export const calendarRange = (from: string, to: string, language: string): string =>
  timeFormat(language, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }).formatRange(
    new Date(`${from}T00:00:00Z`),
    new Date(`${to}T00:00:00Z`),
  )

/** How a zone is named: its city and its offset at that moment, `Seoul, GMT+9`. */
export function zoneName(timeZone: string, at: Date, language: string): string {
  const offset = timeFormat(language, { timeZone, timeZoneName: 'shortOffset' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value
  const city = timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone
  return offset && offset !== city ? `${city}, ${offset}` : city
}

/** Whether clocks in two zones show the same at that moment. */
export const sameClock = (one: string, other: string, at: Date): boolean =>
  dateTime(at, { language: 'en', timeZone: one }) === dateTime(at, { language: 'en', timeZone: other })

/** `24 Nov 2021, 14:15 (Seoul, GMT+9)` */
export const dateTimeInZone = (at: Date, where: In): string =>
  `${dateTime(at, where)} (${zoneName(where.timeZone, at, where.language)})`

/** `14:15 (Seoul, GMT+9)` */
export const clockTimeInZone = (at: Date, where: In): string =>
  `${clockTime(at, where)} (${zoneName(where.timeZone, at, where.language)})`

/** The same in the viewer's zone, and in another one where its clocks show another time. */
export function dateTimeInZones(at: Date, { language, timeZone }: In): string {
  const mine = viewerZone()
  const zones = sameClock(mine, timeZone, at) ? [mine] : [mine, timeZone]
  return zones.map((zone) => dateTimeInZone(at, { language, timeZone: zone })).join(' · ')
}
