import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { PersonNames } from './identity.ts'
import { ImportId, PersonId, ProjectId, SessionId } from './ids.ts'
import { DecisionReason, Instant, TimeZone } from './text.ts'

/** A log is at most 20 MB, its text at most ten thousand rows: a session of 1,300 people, each of whom came back six times. */
export const logLimits = { maxBytes: 20 * 1024 * 1024, maxRows: 10_000 } as const

export const logFormats = [
  'zoom',
  'teams-csv',
  'teams-json',
  'bigbluebutton-events',
  'bigbluebutton-analytics',
  'bigbluebutton-dashboard',
  'plain-csv',
] as const
export const LogFormat = z.enum(logFormats)
export type LogFormat = z.output<typeof LogFormat>

/** Which number of `04/05/2026` is the month; null: as the file and the session's day show it. */
export const DateOrder = z.enum(['month-first', 'day-first'])
export type DateOrder = z.output<typeof DateOrder>

/**
 * What is to be said of a row. `waiting-room`: not in the meeting, never counted. `date-assumed`: the log gives times of
 * day only. With every other note a time is unknown, and nothing is made of it.
 */
export const rowNotes = [
  'waiting-room',
  'no-times',
  'no-join',
  'no-leave',
  'time-unreadable',
  'date-ambiguous',
  'clock-ambiguous',
  'clock-skipped',
  'ends-before-start',
  'duration-differs',
  'date-assumed',
] as const
export const RowNote = z.enum(rowNotes)
export type RowNote = z.output<typeof RowNote>

/** Whether the stay of a row is known: when it began and when it ended. */
export const isSure = ({ note }: { note: RowNote | null }): boolean => note === null || note === 'date-assumed'

/** Why somebody is offered for a row that is not matched by itself. */
export const candidateReasons = ['same-name', 'near-name', 'shared-address', 'same-address'] as const
export const CandidateReason = z.enum(candidateReasons)
export type CandidateReason = z.output<typeof CandidateReason>

const Match = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), personId: PersonId, by: z.enum(['email', 'name', 'decision']) }),
  z.object({ kind: z.literal('ask') }),
  z.object({ kind: z.literal('nobody'), by: z.enum(['names', 'decision']) }),
  z.object({ kind: z.literal('not-counted') }),
])

/** Where a row stands in its file: the line (of JSON, the number of the person), and the number of the stay in it. */
export const RowPlace = z.object({ line: z.int().min(1), stay: z.int().min(1) })
export type RowPlace = z.output<typeof RowPlace>

export const LogRow = RowPlace.extend({
  /** Null once the import is applied: names stay in the file alone. */
  name: z.string().nullable(),
  email: z.string().nullable(),
  startMs: z.number().nullable(),
  endMs: z.number().nullable(),
  /** Each of them may have been later by less than this: 60,000 where the log writes no seconds, otherwise 0. */
  precisionMs: z.int(),
  /** What the log says of its length; shown, and never turned into presence. */
  durationMs: z.number().nullable(),
  note: RowNote.nullable(),
  match: Match,
  candidates: z.array(z.object({ personId: PersonId, because: CandidateReason })),
})
export type LogRow = z.output<typeof LogRow>

/** The stay of a row as a list: empty where it is not known. */
export const stayOf = (row: LogRow): { startMs: number; endMs: number }[] =>
  isSure(row) && row.startMs !== null && row.endMs !== null ? [{ startMs: row.startMs, endMs: row.endMs }] : []

const Span = z.object({ startMs: z.number(), endMs: z.number() })

export const ImportState = z.enum(['draft', 'applied', 'withdrawn'])

export const ImportSummary = z.object({
  id: ImportId,
  sessionId: SessionId,
  state: ImportState,
  format: LogFormat,
  /** Null once the file is removed. */
  fileName: z.string().nullable(),
  sha256: z.string(),
  uploadedAt: z.string(),
  appliedAt: z.string().nullable(),
  /** Its reason is null once that is erased. */
  withdrawal: z.object({ at: z.string(), reason: z.string().nullable() }).nullable(),
})
export type ImportSummary = z.output<typeof ImportSummary>

export const Import = ImportSummary.extend({
  timeZone: TimeZone,
  dateOrder: DateOrder.nullable(),
  /** Whether times of this log say no zone, so that `timeZone` was needed to read them. */
  zoneNeeded: z.boolean(),
  /** The session's times: the actual ones, or (`held` false) the planned ones. */
  window: Span,
  held: z.boolean(),
  /** From the first join to the last leave of the log. */
  span: Span.nullable(),
  /** Rows with times of which none lies within the session: a sign of a wrong zone or a wrong file. */
  outside: z.int(),
  rows: z.array(LogRow),
  /** Everybody who may be chosen: participants and staff of the project. */
  people: z.array(z.object({ personId: PersonId, names: PersonNames, email: z.string().nullable() })),
  /** What each person's rows come to: overlaps merged; `unknown` where times are missing. */
  presence: z.array(z.object({ personId: PersonId, spans: z.array(Span), unknown: z.boolean() })),
})
export type Import = z.output<typeof Import>

const byProject = z.object({ projectId: ProjectId })
const byImport = byProject.extend({ importId: ImportId })

export const listImports = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/imports',
  action: 'import.read',
  summary: 'The logs of other platforms that were brought to a project, newest first',
  params: byProject,
  reply: z.object({ imports: z.array(ImportSummary) }),
})

export const uploadLog = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/sessions/:sessionId/imports',
  action: 'import.prepare',
  audit: ['import.upload'],
  idempotent: true,
  summary:
    'Upload the log of a session; nothing counts before it is applied. The same file again is the same import. Refused when it is no log that is known (`log-unknown`), broken (`log-broken`), not text (`log-not-text`), empty (`log-empty`) or too long (`log-too-long`)',
  params: byProject.extend({ sessionId: SessionId }),
  upload: { maxBytes: logLimits.maxBytes, mimeTypes: ['text/plain', 'application/xml', 'text/xml'] },
  reply: z.object({ importId: ImportId, known: z.boolean() }),
})

export const getImport = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/imports/:importId',
  action: 'import.read',
  summary: 'A log as it is read and matched; of one that is applied, what was made of it',
  params: byImport,
  reply: Import,
})

export const editImport = endpoint({
  method: 'PATCH',
  path: '/api/projects/:projectId/imports/:importId',
  action: 'import.prepare',
  audit: ['import.edit'],
  summary: 'Decide who a row is, or say how its times are to be read; only before it is applied (`import-not-draft`)',
  params: byImport,
  body: z.object({
    timeZone: TimeZone.optional(),
    dateOrder: DateOrder.nullable().optional(),
    decisions: z
      .array(RowPlace.extend({ choice: z.union([PersonId, z.literal('nobody'), z.literal('undecided')]) }))
      .max(logLimits.maxRows)
      .optional(),
  }),
  reply: Import,
})

export const applyImport = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/imports/:importId/apply',
  action: 'import.decide',
  audit: ['import.apply', 'session.held-elsewhere', 'session.correct-window', 'project.state'],
  idempotent: true,
  summary:
    'Make a log evidence; refused while rows are undecided (`rows-undecided`). A session that was not opened here needs the times it was held (`window-needed`). Applying twice changes nothing',
  params: byImport,
  body: z.object({ window: z.object({ startsAt: Instant, endsAt: Instant, reason: DecisionReason }).nullable() }),
  reply: z.object({ added: z.int() }),
})

export const withdrawImport = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/imports/:importId/withdraw',
  action: 'import.decide',
  audit: ['import.withdraw'],
  summary: 'Withdraw a log that was applied: a recorded decision; what it said stays on record and no longer counts',
  params: byImport,
  body: z.object({ reason: DecisionReason }),
  reply: z.object({}),
})

export const discardImport = endpoint({
  method: 'DELETE',
  path: '/api/projects/:projectId/imports/:importId',
  action: 'import.prepare',
  audit: ['import.discard'],
  summary: 'Discard a log that was not applied (`import-not-draft`), and its file',
  params: byImport,
  reply: z.object({}),
})

export const removeLogFile = endpoint({
  method: 'DELETE',
  path: '/api/projects/:projectId/imports/:importId/file',
  action: 'import.decide',
  audit: ['import.remove-file'],
  summary: 'Remove the file of a log that was applied: names and addresses are in it alone; evidence keeps its digest',
  params: byImport,
  reply: z.object({}),
})

/**
 * Whether a session was held elsewhere and nothing is known of who was there: it has a call of its own, was never opened
 * here and its planned end is past, or its log was withdrawn; and no log of it is applied.
 */
export function awaitsLog(
  session: { id: SessionId; externalCallUrl: string | null; state: string; endsAt: string },
  imports: readonly Pick<ImportSummary, 'sessionId' | 'state'>[],
  now: Date,
): boolean {
  const logs = imports.filter(({ sessionId }) => sessionId === session.id)
  if (session.state === 'cancelled' || logs.some(({ state }) => state === 'applied')) return false
  if (logs.some(({ state }) => state === 'withdrawn')) return true
  const { externalCallUrl, state, endsAt } = session
  return externalCallUrl !== null && state === 'planned' && Date.parse(endsAt) <= now.getTime()
}
