import { totalMs, union } from '@muster/attendance/interval'
import type { Assessment, SessionAssessment } from '@muster/attendance/verdict'
import type { ProjectId } from '@muster/contracts/ids'
import type { Ctx } from '../../../platform/ctx.ts'
import { zonedDate } from '../../../platform/zoned-time.ts'
import type { SessionFacts } from '../../programme/programme.service.ts'
import { getProjectFacts } from '../../projects/projects.service.ts'
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
  const { code, title, referenceNumber, timeZone } = await getProjectFacts(ctx, projectId)
  const material = await gather(ctx, projectId)
  const places = placeSessions(material)
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

type Places = ReadonlyMap<string, { session: SessionFacts; day: number; number: number }>

/** Days by the project's zone, and sessions numbered on each; breaks are not counted. */
function placeSessions({ programme, timeZone }: Material): Places {
  const places = new Map<string, { session: SessionFacts; day: number; number: number }>()
  const days = new Map<string, number>()
  for (const session of programme) {
    const date = zonedDate(session.startsAt, timeZone)
    if (!days.has(date)) days.set(date, days.size + 1)
    if (session.kind === 'break') continue
    const day = days.get(date) ?? 1
    const before = [...places.values()].filter((place) => place.day === day).length
    places.set(session.id, { session, day, number: before + 1 })
  }
  return places
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
