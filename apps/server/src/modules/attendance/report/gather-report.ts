import { totalMs, union } from '@muster/attendance/interval'
import { placeSessions, type SessionPlace } from '@muster/attendance/session-places'
import type { Assessment, SessionAssessment } from '@muster/attendance/verdict'
import type { ProjectId } from '@muster/contracts/ids'
import type { Ctx } from '../../../platform/ctx.ts'
import type { SessionFacts } from '../../programme/programme.service.ts'
import { sessionDay } from '../../programme/session-day.service.ts'
import { getProjectFacts, type ProjectFacts } from '../../projects/projects.service.ts'
import { asMerged, type Known, nothingKnown } from '../known.ts'
import { gather, judge, type Material, standingOf } from '../material.ts'
import { findDecided } from '../overrides/override-case.ts'
import type { AssessedPerson } from '../participants.store.ts'
import { toPolicyView } from '../policy.service.ts'
import { toProgrammeSession } from '../programme-input.ts'
import { drawLine, figuresOf } from '../standing.ts'
import type { ReportData, ReportPerson, ReportSession } from './report-data.ts'
import { sourcesOf } from './sources.ts'

/** Everything a report of a project's attendance says, as of now. */
export async function gatherReport(ctx: Ctx, projectId: ProjectId): Promise<ReportData> {
  const project = await getProjectFacts(ctx, projectId)
  const { code, title, referenceNumber, timeZone } = project
  const material = await gather(ctx, projectId)
  const places = place(material, project)
  const judged = material.people.map((person) => ({ person, assessment: judge(person, material).assessment }))
  const { version, clauses, reason } = toPolicyView(material.inForce, true)
  return {
    project: { code, title, referenceNumber: referenceNumber ?? null, timeZone },
    asOfMs: material.nowMs,
    engineVersion: judged[0]?.assessment.engineVersion ?? 0,
    policy: { version, clauses, reason, setAtMs: material.inForce.setAt.getTime() },
    people: judged.map(({ person, assessment }) => toPerson(person, assessment, { material, places })),
  }
}

type Places = ReadonlyMap<string, { session: SessionFacts } & SessionPlace>

/** Each session with its day and its number on it, as it is called on every screen; breaks have none. */
function place({ programme }: Material, project: Pick<ProjectFacts, 'startsOn' | 'timeZone'>): Places {
  const places = placeSessions(
    programme.map(({ id, kind, startsAt }) => ({ id, kind, day: sessionDay(startsAt, project) })),
  )
  return new Map(
    programme.flatMap((session) => {
      const found = places.get(session.id)
      return found ? [[session.id, { session, ...found }]] : []
    }),
  )
}

type About = { material: Material; places: Places }

function toPerson(person: AssessedPerson, assessment: Assessment, { material, places }: About): ReportPerson {
  const { personId, names, country } = person
  const { credits, reasons, sessions } = assessment
  const { outcome, tier, byDecision } = standingOf(person, assessment, material)
  const decided = findDecided(material.overrides.get(personId) ?? [], byDecision)
  const known = asMerged(material.evidence.get(personId) ?? new Map(), material.programme)
  return {
    personId,
    names,
    country,
    outcome,
    tier,
    decision: decided && { atMs: decided.at.getTime(), computedOutcome: assessment.outcome },
    creditsHundredths: credits && { low: credits.lowHundredths, high: credits.highHundredths },
    reasons,
    sessions: sessions.flatMap((assessed) => {
      const place = places.get(assessed.sessionId)
      return place ? [toSession(assessed, known.get(assessed.sessionId) ?? nothingKnown(), { material, ...place })] : []
    }),
  }
}

type Placed = { material: Material; session: SessionFacts; day: number; number: number }

function toSession(
  { sessionId, state, outcome, reasons, arithmetic, checks, madeUp }: SessionAssessment,
  known: Known,
  { material, session, day, number }: Placed,
): ReportSession {
  const { timeZone, inForce, nowMs } = material
  const line = drawLine(toProgrammeSession(session, timeZone), { known, policy: inForce.policy, nowMs })
  const segments = line?.segments ?? []
  const lengthOf = (kind: ReportSession['segments'][number]['kind']) =>
    segments.reduce((sum, each) => (each.kind === kind ? sum + each.endMs - each.startMs : sum), 0)
  const { visits } = known
  return {
    sessionId,
    title: session.title,
    day,
    number,
    required: session.required,
    state,
    outcome,
    reasons,
    held: line?.window ?? null,
    requiredShare: line?.requiredShare ?? null,
    segments,
    ...figuresOf(arithmetic),
    allowedMissMs: arithmetic?.low.allowedMissMs ?? 0,
    bridgedMs: lengthOf('bridged'),
    outageMs: lengthOf('outage'),
    checks,
    watchedMs: totalMs(union(known.views)),
    madeUp,
    stays: visits.length,
    importedStays: visits.filter(({ source }) => source === 'import').length + known.untimed,
    sources: sourcesOf(visits, known.untimed),
    uncertaintyMs: visits.reduce((sum, visit) => sum + (visit.startUncertaintyMs ?? 0) + visit.uncertaintyMs, 0),
    firstSeenMs: visits.length > 0 ? Math.min(...visits.map(({ startMs }) => startMs)) : null,
    lastSeenMs: visits.length > 0 ? Math.max(...visits.map(({ endMs }) => endMs)) : null,
  }
}
