import { z } from 'zod'
import { addressIn, type RawRow, type WrittenTime } from './raw-row.ts'

const Moment = z.union([z.string(), z.object({ timestamp: z.string() }).transform(({ timestamp }) => timestamp)])
const Stays = z.object({ joins: z.array(Moment), lefts: z.array(Moment) })
/** What BigBlueButton's events processing posts to `analytics-callback-url`, and Moodle keeps. */
const Analytics = z.object({
  data: z.object({
    finish: z.string().nullish(),
    attendees: z.array(
      z.object({
        ext_user_id: z.union([z.string(), z.number()]).nullish(),
        name: z.string(),
        email: z.string().nullish(),
        joins: z.array(z.string()),
        leaves: z.array(z.string()),
        sessions: z.record(z.string(), Stays).nullish(),
      }),
    ),
  }),
})

type Stay = { join: WrittenTime; leave: WrittenTime }

/** The rows of BigBlueButton's events as JSON; null where the JSON is something else. */
export function readAnalytics(json: unknown): RawRow[] | null {
  const parsed = Analytics.safeParse(json)
  if (!parsed.success) return null
  const finish = parsed.data.data.finish ?? null
  return parsed.data.data.attendees.flatMap(({ name, email, ext_user_id, joins, leaves, sessions }, at) => {
    const connections = sessions ? Object.values(sessions) : [{ joins, lefts: leaves }]
    const address = addressIn(email) ?? addressIn(String(ext_user_id ?? ''))
    return connections
      .flatMap((connection) => pair(connection, finish))
      .map((stay, number) => ({
        ...stay,
        line: at + 1,
        stay: number + 1,
        name,
        email: address,
        durationMs: null,
        waiting: false,
      }))
  })
}

/**
 * Joins and leaves of one connection take turns; the last join may have no leave but the end of the meeting. Where their
 * numbers say that they do not, no pair is sure.
 */
function pair({ joins, lefts }: z.output<typeof Stays>, finish: WrittenTime): Stay[] {
  const missing = joins.length - lefts.length
  if (missing < 0 || missing > 1) return joins.map((join) => ({ join, leave: null }))
  return joins.map((join, at) => ({ join, leave: lefts[at] ?? finish }))
}
