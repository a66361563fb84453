import { type AskedActivity, listAskedActivities } from '@muster/attendance/asked-activities'
import type { PersonInput } from '@muster/attendance/assess-all'
import type { CheckPlan } from '@muster/attendance/check-plan'
import type { ActivityDone, Check, ProgrammeSession, Visit } from '@muster/attendance/evidence'
import { placeChecks } from '@muster/attendance/place-checks'
import type { Policy } from '@muster/attendance/policy'
import { listJudgedChecks } from '@muster/attendance/reached-checks'
import { dayMs, minuteMs } from '../../platform/durations.ts'

/** The programme as it would be if everything were held as planned; where nothing is planned yet, two days of two sessions. */
export function sampleProgramme(planned: readonly ProgrammeSession[], nowMs: number): readonly ProgrammeSession[] {
  const sessions = planned.filter(({ state }) => state !== 'cancelled')
  const programme = sessions.some(({ required }) => required) ? sessions : twoDays(nowMs)
  return programme.map((session) => ({ ...session, state: 'ended', actual: session.scheduled }))
}

function twoDays(nowMs: number): ProgrammeSession[] {
  return [0, 1].flatMap((day) =>
    [0, 1].map((number) => {
      const startMs = nowMs + day * dayMs + number * 120 * minuteMs
      const scheduled = { startMs, endMs: startMs + 90 * minuteMs }
      // An id of its own: it names no session of the project.
      const sessionId = `00000000-0000-7000-8000-00000000000${day * 2 + number}`
      const when = new Date(nowMs + day * dayMs).toISOString().slice(0, 10)
      return { sessionId, kind: 'presentation', required: true, state: 'planned', scheduled, actual: null, day: when }
    }),
  )
}

type Attending = (session: { startMs: number; endMs: number }, place: { index: number; last: boolean }) => Spans
type Spans = readonly (readonly [fromMs: number, toMs: number])[]

/** Whoever an administrator thinks of when a rule is discussed; the interface has words for each. */
const sample: Readonly<Record<string, Attending>> = {
  everything: ({ startMs, endMs }) => [[startMs, endMs]],
  'short-drop': ({ startMs, endMs }) => [
    [startMs, startMs + 20 * minuteMs],
    [startMs + 21.5 * minuteMs, endMs],
  ],
  'five-late': ({ startMs, endMs }) => [[startMs + 5 * minuteMs, endMs]],
  'fifteen-late': ({ startMs, endMs }) => [[startMs + 15 * minuteMs, endMs]],
  'left-early': ({ startMs, endMs }) => [[startMs, endMs - 20 * minuteMs]],
  'missed-last': ({ startMs, endMs }, { last }) => (last ? [] : [[startMs, endMs]]),
  'first-only': ({ startMs, endMs }, { index }) => (index === 0 ? [[startMs, endMs]] : []),
  never: () => [],
}

/** Attends everything and answers nothing: of interest only where something is asked. */
const silent = 'silent'
/** Attends everything and does nothing beside it: likewise. */
const idle = 'idle'

/**
 * People whose attendance is made up, one of each kind. Where the policy plans checks they are asked as it has them, while they
 * are there; what it wants to be done beside attending they do in time, and the organisers accept it.
 */
export function samplePeople(programme: readonly ProgrammeSession[], policy: Policy): readonly PersonInput[] {
  const required = programme.filter((session) => session.required)
  const people = Object.entries(sample).map(([personId, attend]) => ({ personId, attend, answers: true, does: true }))
  const asked = listAskedActivities(programme, policy)
  const all = sample['everything']
  if (policy.checks && all) people.push({ personId: silent, attend: all, answers: false, does: true })
  if (asked.length > 0 && all) people.push({ personId: idle, attend: all, answers: true, does: false })
  const lastMs = Math.max(...required.map(({ scheduled }) => scheduled.endMs))
  const doneFor = (sessionId: string | null) =>
    asked.filter((each) => each.sessionId === sessionId).map((each) => toDone(each, lastMs))
  return people.map(({ personId, attend, answers, does }) => ({
    personId,
    activities: does ? doneFor(null) : [],
    evidence: required.map((session, index) => {
      const visits = attend(session.scheduled, { index, last: index === required.length - 1 }).map(toVisit)
      const put = policy.checks ? listPut(session, policy.checks, answers) : []
      const checks = listJudgedChecks(put, { visits, outages: [], endMs: null, nowMs: Number.POSITIVE_INFINITY })
      const activities = does ? doneFor(session.sessionId) : []
      return { sessionId: session.sessionId, visits, outages: [], checks, activities }
    }),
  }))
}

/** At the last moment at which it is in time. */
function toDone({ activity, dueMs }: AskedActivity, lastMs: number): ActivityDone {
  const atMs = dueMs ?? lastMs
  return { activity, atMs, validatedAtMs: atMs }
}

/** A session's checks at the beginning of their time, answered at once or not at all. */
function listPut({ sessionId, scheduled }: ProgrammeSession, plan: CheckPlan, answers: boolean): Check[] {
  const lengthMs = scheduled.endMs - scheduled.startMs
  const moments = placeChecks(plan, { window: scheduled, lengthMs, placed: 0, breaks: [] }, () => 0)
  const [form = 'prompt'] = plan.forms
  return moments.map((askedAtMs) => ({
    checkId: `${sessionId} ${askedAtMs}`,
    form,
    askedAtMs,
    expiresAtMs: askedAtMs + plan.expireAfterS * 1000,
    answeredAtMs: answers ? askedAtMs : null,
  }))
}

const toVisit = ([startMs, endMs]: Spans[number]): Visit => ({ startMs, endMs, uncertaintyMs: 0 })
