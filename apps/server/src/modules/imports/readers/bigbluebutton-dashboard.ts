import { z } from 'zod'
import { addressIn, type RawRow } from './raw-row.ts'

const Session = z.object({ registeredOn: z.number(), leftOn: z.number() })
/** A connection: its sessions, or in older versions one only. */
const Connection = z.union([
  z.object({ sessions: z.array(Session) }).transform(({ sessions }) => sessions),
  Session.transform((session) => [session]),
])
const Dashboard = z.object({
  intId: z.string(),
  endedOn: z.number(),
  users: z.record(
    z.string(),
    z.object({ name: z.string(), extId: z.string().nullish(), intIds: z.record(z.string(), Connection) }),
  ),
})

/**
 * The rows of BigBlueButton's `learning_dashboard_data.json`; null where the JSON is something else. Times are
 * milliseconds. `leftOn` is 0 for who is there still; the end of the meeting ends that too.
 */
export function readDashboard(json: unknown): RawRow[] | null {
  const parsed = Dashboard.safeParse(json)
  if (!parsed.success) return null
  const { users, endedOn } = parsed.data
  return Object.values(users).flatMap(({ name, extId, intIds }, at) =>
    Object.values(intIds)
      .flat()
      .sort((a, b) => a.registeredOn - b.registeredOn)
      .map(({ registeredOn, leftOn }, stay) => ({
        line: at + 1,
        stay: stay + 1,
        name,
        email: addressIn(extId),
        join: registeredOn || null,
        leave: leftOn || endedOn || null,
        durationMs: null,
        waiting: false,
      })),
  )
}
