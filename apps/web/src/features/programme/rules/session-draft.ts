import type { FieldIssue } from '@muster/contracts/errors'
import { type Session, SessionInput, sessionInputIssues } from '@muster/contracts/programme'
import { minuteMs } from '../../../lib/durations.ts'
import { instantAt, wallTimeOf } from '../../../lib/wall-clock.ts'
import { type BreakDraft, breakDraftsOf, readBreaks } from './break-draft.ts'

/** A session as it stands in the form: its time is what clocks in the project's zone show, its length is in minutes. */
export type SessionDraft = {
  kind: SessionInput['kind']
  title: string
  description: string
  date: string
  time: string
  minutes: number | ''
  required: boolean
  resourcePersonIds: string[]
  externalCallUrl: string
  heldElsewhere: boolean
  breaks: readonly BreakDraft[]
  tags: string[]
  parallelGroup: string
}

export const draftFields = [
  'kind',
  'title',
  'description',
  'date',
  'time',
  'minutes',
  'required',
  'resourcePersonIds',
  'externalCallUrl',
  'heldElsewhere',
  'breaks',
  'tags',
  'parallelGroup',
] as const satisfies readonly (keyof SessionDraft)[]

export function draftOf(session: Session, timeZone: string): SessionDraft {
  const { kind, title, description, required, resourcePersonIds, externalCallUrl, heldElsewhere, tags } = session
  return {
    ...wallTimeOf(new Date(session.startsAt), timeZone),
    kind,
    title,
    description,
    required,
    resourcePersonIds,
    minutes: minutesOf(lengthMs(session)),
    externalCallUrl: externalCallUrl ?? '',
    heldElsewhere,
    breaks: breakDraftsOf(session.breaks, timeZone),
    tags,
    parallelGroup: session.parallelGroup ?? '',
  }
}

/**
 * When a session on `date` most often follows: where the last one of that day ends; on an empty day when the first day that
 * has any begins, else at nine in the morning.
 */
export function nextTime(
  sessions: readonly Session[],
  { date, timeZone }: { date: string; timeZone: string },
): Pick<SessionDraft, 'date' | 'time'> {
  const held = sessions.filter(({ state }) => state !== 'cancelled')
  const ends = held.filter(({ day }) => day.date === date).map(({ endsAt }) => Date.parse(endsAt))
  if (ends.length > 0) return wallTimeOf(new Date(Math.max(...ends)), timeZone)
  if (held.length === 0) return { date, time: '09:00' }
  const first = Math.min(...held.map(({ startsAt }) => Date.parse(startsAt)))
  return { date, time: wallTimeOf(new Date(first), timeZone).time }
}

/** A new session on `date`, as most are. */
export function nextDraft(sessions: readonly Session[], where: { date: string; timeZone: string }): SessionDraft {
  return {
    ...nextTime(sessions, where),
    kind: 'presentation',
    title: '',
    description: '',
    minutes: 60,
    required: true,
    resourcePersonIds: [],
    externalCallUrl: '',
    heldElsewhere: false,
    breaks: [],
    tags: [],
    parallelGroup: '',
  }
}

type Planned = { startsAt: Date; endsAt: Date; twice: boolean }
type Where = { timeZone: string; original: Session | null }

/**
 * When a draft takes place. A time that was not touched stays what it was to the millisecond: fields hold less. Null
 * while the fields are not filled, or name a time that clocks skip.
 */
export function plannedTime(draft: SessionDraft, { timeZone, original }: Where): Planned | null {
  if (draft.minutes === '') return null
  const before = original && draftOf(original, timeZone)
  const sameStart = original && before && before.date === draft.date && before.time === draft.time
  const reading = instantAt(draft, timeZone)
  if (!reading.ok) return null
  const startsAt = sameStart ? new Date(original.startsAt) : reading.at
  const length = original && before && before.minutes === draft.minutes ? lengthMs(original) : draft.minutes * minuteMs
  return { startsAt, endsAt: new Date(startsAt.getTime() + length), twice: reading.twice && !sameStart }
}

type Read = { ok: true; input: SessionInput } | { ok: false; issues: FieldIssue[] }

/** The draft as the contract takes it, or what is wrong with it, by the draft's own fields. */
export function readDraft(draft: SessionDraft, where: Where): Read {
  const planned = plannedTime(draft, where)
  const clock = instantAt(draft, where.timeZone)
  const issues = clock.ok ? [] : [{ path: 'time', code: clock.reason === 'no-time' ? 'empty' : clock.reason }]
  if (draft.minutes === '') issues.push({ path: 'minutes', code: 'empty' })
  const { startsAt, endsAt } = planned ?? { startsAt: new Date(0), endsAt: new Date(minuteMs) }
  const pauses = readBreaks(draft.breaks, {
    startsAt,
    timeZone: where.timeZone,
    before: where.original?.breaks ?? [],
  })
  if (!pauses.ok) issues.push(pauses.issue)
  const parsed = SessionInput.safeParse({
    ...draft,
    breaks: pauses.ok ? pauses.breaks : [],
    parallelGroup: draft.parallelGroup.trim() === '' ? null : draft.parallelGroup,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    externalCallUrl: draft.externalCallUrl.trim() === '' ? null : draft.externalCallUrl.trim(),
  })
  if (!parsed.success) issues.push(...parsed.error.issues.map(toIssue(draft)))
  else issues.push(...sessionInputIssues(parsed.data).map(({ path, code }) => ({ path: draftField(path), code })))
  return parsed.success && issues.length === 0
    ? { ok: true, input: parsed.data }
    : { ok: false, issues: onePerField(issues) }
}

/** The form's field for a field of the contract: a length is shown where an end is meant. */
export const draftField = (path: string): string => {
  const [field = path] = path.split('.')
  return field === 'endsAt' ? 'minutes' : field === 'startsAt' ? 'time' : field
}

/** Several rules may refuse one field; it shows the first. */
const onePerField = (issues: readonly FieldIssue[]) =>
  issues.filter(({ path }, index) => issues.findIndex((other) => other.path === path) === index)

const toIssue =
  (draft: SessionDraft) =>
  ({ path, code, message }: { path: PropertyKey[]; code: string; message: string }) => {
    const field = draftField(path.map(String).join('.'))
    if (field === 'title' && draft.title.trim() === '') return { path: field, code: 'empty' }
    if (field === 'externalCallUrl') return { path: field, code: 'https-address' }
    return { path: field, code: code === 'custom' ? message : code }
  }

const lengthMs = ({ startsAt, endsAt }: Session) => Date.parse(endsAt) - Date.parse(startsAt)
const minutesOf = (ms: number) => Math.round((ms / minuteMs) * 100) / 100
