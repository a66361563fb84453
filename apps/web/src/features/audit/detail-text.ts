import { dateTimeInZone } from '../../lib/time.ts'

type In = { language: string; timeZone: string; yes: string; no: string }

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d/u

/** One value of an entry's detail as text: moments with their zone, lists with commas, codes and ids as they are. */
export function detailText(value: unknown, { language, timeZone, yes, no }: In): string {
  if (typeof value === 'boolean') return value ? yes : no
  if (typeof value === 'number') return new Intl.NumberFormat(language).format(value)
  if (Array.isArray(value)) return value.map(String).join(', ')
  if (typeof value !== 'string') return value === null || value === undefined ? '–' : JSON.stringify(value)
  if (!instant.test(value)) return value
  return dateTimeInZone(new Date(value), { language, timeZone })
}
