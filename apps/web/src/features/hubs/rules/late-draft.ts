import type { FieldIssue } from '@muster/contracts/errors'
import { PersonId } from '@muster/contracts/ids'
import { windowIssues } from '@muster/contracts/programme'
import { instantAt } from '../../../lib/wall-clock.ts'

/** Who was there and when, as the fields of the project's zone hold it, and why that is entered late. */
export type LateDraft = { personIds: readonly string[]; startsAt: string; endsAt: string; reason: string }

type Late = { personIds: PersonId[]; startsAt: string; endsAt: string; reason: string }
type Read = { ok: true; late: Late } | { ok: false; issues: FieldIssue[] }

/** The entry as the contract takes it, or what is wrong with it; the same rules as the server's. */
export function readLateDraft(draft: LateDraft, { timeZone, now }: { timeZone: string; now: Date }): Read {
  const issues: FieldIssue[] = []
  if (draft.personIds.length === 0) issues.push({ path: 'personIds', code: 'empty' })
  if (draft.reason.trim() === '') issues.push({ path: 'reason', code: 'empty' })
  const [startsAt, endsAt] = (['startsAt', 'endsAt'] as const).map((path) => {
    const [date = '', time = ''] = draft[path].split('T')
    const reading = instantAt({ date, time }, timeZone)
    if (!reading.ok) issues.push({ path, code: reading.reason === 'no-time' ? 'empty' : reading.reason })
    return reading.ok ? reading.at.toISOString() : null
  })
  if (!startsAt || !endsAt) return { ok: false, issues }
  issues.push(...windowIssues({ startsAt, endsAt, breaks: [] }))
  if (new Date(endsAt) > now) issues.push({ path: 'endsAt', code: 'in-the-future' })
  if (issues.length > 0) return { ok: false, issues }
  const personIds = draft.personIds.map((id) => PersonId.parse(id))
  return { ok: true, late: { personIds, startsAt, endsAt, reason: draft.reason.trim() } }
}
