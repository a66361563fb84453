import { z } from 'zod'
import { addressIn, type RawRow } from './raw-row.ts'

/** An `attendanceRecord` of Microsoft Graph; times are UTC, and null where they are lacking. */
const AttendanceRecord = z.object({
  emailAddress: z.string().nullish(),
  identity: z.object({ displayName: z.string().nullish() }).nullish(),
  totalAttendanceInSeconds: z.number().nullish(),
  attendanceIntervals: z.array(
    z.object({
      joinDateTime: z.string().nullish(),
      leaveDateTime: z.string().nullish(),
      durationInSeconds: z.number().nullish(),
    }),
  ),
})

const records = z.array(AttendanceRecord).min(1)
/** A list of records, as the list call answers it, or a report with its records expanded. */
const Shape = z.union([
  records,
  z.object({ attendanceRecords: records }).transform(({ attendanceRecords }) => attendanceRecords),
  z.object({ value: records }).transform(({ value }) => value),
])

/** The rows of a Teams attendance report from Microsoft Graph; null where the JSON is something else. */
export function readTeamsJson(json: unknown): RawRow[] | null {
  const parsed = Shape.safeParse(json)
  if (!parsed.success) return null
  return parsed.data.flatMap((record, at) => {
    const who = { line: at + 1, name: record.identity?.displayName ?? '', email: addressIn(record.emailAddress) }
    const stays = record.attendanceIntervals.map((interval, stay) => ({
      ...who,
      stay: stay + 1,
      join: interval.joinDateTime ?? null,
      leave: interval.leaveDateTime ?? null,
      // It is 0 where times are lacking: then it says nothing.
      durationMs: interval.durationInSeconds ? interval.durationInSeconds * 1000 : null,
      waiting: false,
    }))
    if (stays.length > 0) return stays
    const attendedMs = (record.totalAttendanceInSeconds ?? 0) * 1000
    // Who registered and did not come has a record too.
    return attendedMs > 0 ? [{ ...who, stay: 1, join: null, leave: null, durationMs: attendedMs, waiting: false }] : []
  })
}
