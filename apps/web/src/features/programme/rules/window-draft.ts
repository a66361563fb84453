import type { FieldIssue } from '@muster/contracts/errors'
import { type Break, type Session, windowIssues } from '@muster/contracts/programme'
import { instantAt, wallTimeOf } from '../../../lib/wall-clock.ts'
import { type BreakDraft, breakDraftsOf, readBreaks } from './break-draft.ts'

/** When a session really ran, as date-and-time fields of the project's zone hold it, and why that is decided. */
export type WindowDraft = { startsAt: string; endsAt: string; breaks: readonly BreakDraft[]; reason: string }

export function windowDraftOf({ actual, startsAt, endsAt, breaks }: Session, timeZone: string): WindowDraft {
  const field = (instant: string) => {
    const { date, time } = wallTimeOf(new Date(instant), timeZone)
    return `${date}T${time}`
  }
  return {
    startsAt: field(actual?.startsAt ?? startsAt),
    endsAt: field(actual?.endsAt ?? endsAt),
    breaks: breakDraftsOf(breaks, timeZone),
    reason: '',
  }
}

type Times = { startsAt: string; endsAt: string }
type Read = { ok: true; window: Times & { breaks: Break[]; reason: string } } | { ok: false; issues: FieldIssue[] }

/** The instants that the fields name; null where one is not filled, or is a time that clocks skip. */
export function correctedTimes(draft: Pick<WindowDraft, 'startsAt' | 'endsAt'>, timeZone: string): Times | null {
  const starts = readField(draft.startsAt, timeZone)
  const ends = readField(draft.endsAt, timeZone)
  return starts.ok && ends.ok ? { startsAt: starts.at.toISOString(), endsAt: ends.at.toISOString() } : null
}

type Where = { timeZone: string; now: Date; before: readonly Break[] }

/** The correction as the contract takes it, or what is wrong with it; the same rules as the server's. */
export function readWindowDraft(draft: WindowDraft, { timeZone, now, before }: Where): Read {
  const times = correctedTimes(draft, timeZone)
  const reason = draft.reason.trim()
  const issues: FieldIssue[] = reason ? [] : [{ path: 'reason', code: 'empty' }]
  if (!times) return { ok: false, issues: [...unreadable(draft, timeZone), ...issues] }
  const pauses = readBreaks(draft.breaks, { startsAt: new Date(times.startsAt), timeZone, before })
  if (!pauses.ok) return { ok: false, issues: [pauses.issue, ...issues] }
  const { breaks } = pauses
  issues.push(
    ...windowIssues({ ...times, breaks }).map(({ path, code }) => ({ path: path.split('.')[0] ?? path, code })),
  )
  if (new Date(times.endsAt) > now) issues.push({ path: 'endsAt', code: 'in-the-future' })
  return issues.length > 0 ? { ok: false, issues } : { ok: true, window: { ...times, breaks, reason } }
}

const fields = ['startsAt', 'endsAt'] as const

const unreadable = (draft: WindowDraft, timeZone: string): FieldIssue[] =>
  fields.flatMap((path) => {
    const reading = readField(draft[path], timeZone)
    return reading.ok ? [] : [{ path, code: reading.reason === 'no-time' ? 'empty' : reading.reason }]
  })

function readField(field: string, timeZone: string) {
  const [date = '', time = ''] = field.split('T')
  return instantAt({ date, time }, timeZone)
}
