import type { FieldIssue } from '@muster/contracts/errors'
import { type Session, sessionInputIssues } from '@muster/contracts/programme'
import { instantAt, wallTimeOf } from './wall-clock.ts'

/** When a session really ran, as date-and-time fields of the project's zone hold it, and why that is decided. */
export type WindowDraft = { startsAt: string; endsAt: string; reason: string }

export function windowDraftOf({ actual, startsAt, endsAt }: Session, timeZone: string): WindowDraft {
  const field = (instant: string) => {
    const { date, time } = wallTimeOf(new Date(instant), timeZone)
    return `${date}T${time}`
  }
  return { startsAt: field(actual?.startsAt ?? startsAt), endsAt: field(actual?.endsAt ?? endsAt), reason: '' }
}

type Read =
  | { ok: true; window: { startsAt: string; endsAt: string; reason: string } }
  | { ok: false; issues: FieldIssue[] }

/** The correction as the contract takes it, or what is wrong with it; the same rules as the server's. */
export function readWindowDraft(draft: WindowDraft, { timeZone, now }: { timeZone: string; now: Date }): Read {
  const issues: FieldIssue[] = []
  const instant = (field: 'startsAt' | 'endsAt') => {
    const [date = '', time = ''] = draft[field].split('T')
    const reading = instantAt({ date, time }, timeZone)
    if (reading.ok) return reading.at.toISOString()
    issues.push({ path: field, code: reading.reason === 'no-time' ? 'empty' : reading.reason })
    return null
  }
  const startsAt = instant('startsAt')
  const endsAt = instant('endsAt')
  const reason = draft.reason.trim()
  if (!reason) issues.push({ path: 'reason', code: 'empty' })
  if (!startsAt || !endsAt) return { ok: false, issues }
  issues.push(...sessionInputIssues({ startsAt, endsAt, kind: 'presentation', required: true }))
  if (new Date(endsAt) > now) issues.push({ path: 'endsAt', code: 'in-the-future' })
  return issues.length > 0 ? { ok: false, issues } : { ok: true, window: { startsAt, endsAt, reason } }
}
