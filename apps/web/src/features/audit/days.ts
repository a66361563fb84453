import type { AuditEntry } from '@muster/contracts/audit'

export type AuditDay = { date: string; entries: AuditEntry[] }

/** Entries by the day on which they happened in `timeZone`, in the order that they come in. `date` is `2021-11-24`. */
export function groupByDay(entries: readonly AuditEntry[], timeZone: string): AuditDay[] {
  // The Swedish form of a date is the ISO one.
  const dateOf = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short' })
  const days: AuditDay[] = []
  for (const entry of entries) {
    const date = dateOf.format(new Date(entry.at))
    const last = days.at(-1)
    if (last?.date === date) last.entries.push(entry)
    else days.push({ date, entries: [entry] })
  }
  return days
}
