import { DateOrder, LogFormat, RowNote } from '@muster/contracts/imports'
import { z } from 'zod'

const Row = z.object({
  line: z.int(),
  stay: z.int(),
  name: z.string(),
  email: z.string().nullable(),
  startMs: z.number().nullable(),
  endMs: z.number().nullable(),
  /** Each of them may have been later by less than this: 60,000 where seconds are not written, otherwise 0. */
  precisionMs: z.int(),
  durationMs: z.number().nullable(),
  note: RowNote.nullable(),
})

/** One stay of one person as the log tells it. A time that the log does not surely tell is null. */
export type ReadRow = z.output<typeof Row>

const Log = z.object({
  format: LogFormat,
  /** Whether some of its times say no zone. */
  zoneNeeded: z.boolean(),
  dateOrder: DateOrder.nullable(),
  rows: z.array(Row),
})
export type Log = z.output<typeof Log>

const LogFailure = z.enum(['log-empty', 'log-not-text', 'log-unknown', 'log-broken', 'log-too-long'])
export type LogFailure = z.output<typeof LogFailure>

/** What was found in a file, or why it cannot be a log. */
export const LogReading = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), log: Log }),
  z.object({ ok: z.literal(false), reason: LogFailure }),
])
export type LogReading = z.output<typeof LogReading>

/** How times without a zone are read, and the planned times of the session, near which they must lie. */
export const Reading = z.object({
  timeZone: z.string(),
  dateOrder: DateOrder.nullable(),
  window: z.object({ startMs: z.number(), endMs: z.number() }),
})
export type Reading = z.output<typeof Reading>
