import type { SessionEvidence } from '@muster/attendance/evidence'
import { isJudgedBy, standingOfCheck } from '@muster/attendance/reached-checks'
import type { PersonId, ProjectId } from '@muster/contracts/ids'
import type { Ctx } from '../../platform/ctx.ts'
import { listHubStays } from '../hubs/hub-stays.service.ts'
import { listImportedStays } from '../imports/imported-stays.service.ts'
import type { SessionFacts } from '../programme/programme.service.ts'
import { listWatched } from '../recordings/recorded-views.service.ts'
import type { DoneFor } from './activities/deeds.service.ts'
import { checkpointEveryMs } from './checkpoint-rhythm.ts'
import { listPutChecks } from './checks/checks.store.ts'
import { toCheck } from './checks/put-check.ts'
import { hubVisit } from './hub-visit.ts'
import { importedVisit } from './imported-visit.ts'
import { type Known, type KnownCheck, type KnownVisit, nothingKnown } from './known.ts'
import { listOutagesOfProject } from './outages.store.ts'
import { actualOf } from './programme-input.ts'
import type { OpenVisit } from './visit.ts'
import { ledgerOf } from './visits.service.ts'
import { listOpenVisitsOfProject, listVisitsOfProject } from './visits.store.ts'

/** Everything known of everybody (or some persons) in a project: by person, then by session. */
export type ProjectEvidence = ReadonlyMap<string, ReadonlyMap<string, Known>>

type Whose = {
  projectId: ProjectId
  only: readonly PersonId[] | undefined
  programme: readonly SessionFacts[]
  /** What these people did beside attending. */
  done: readonly DoneFor[]
}

/**
 * Gathers closed visits, open ones up to their last sign of life, outages, what logs of other platforms and rolls of hubs say,
 * what was watched of recordings, and checks: eight queries, however many people. What this process holds is known to the
 * packet, what others hold to their last checkpoint.
 */
export async function gatherEvidence(ctx: Ctx, { projectId, only, programme, done }: Whose): Promise<ProjectEvidence> {
  const { db } = ctx
  const open = await listOpenVisitsOfProject(db, projectId, only)
  const visits = await listVisitsOfProject(db, projectId, only)
  const outages = await listOutagesOfProject(db, projectId, only)
  const all = new Map<string, Map<string, Known>>()
  const of = ({ personId, sessionId }: { personId: string; sessionId: string }) => {
    const ofPerson = all.get(personId) ?? new Map<string, Known>()
    all.set(personId, ofPerson)
    const known = ofPerson.get(sessionId) ?? nothingKnown()
    ofPerson.set(sessionId, known)
    return known
  }
  const closedIds = new Set(visits.map(({ id }) => id))
  for (const visit of visits) {
    of(visit).visits.push({
      startMs: visit.joinedAt.getTime(),
      endMs: visit.leftAt.getTime(),
      uncertaintyMs: visit.uncertaintyMs,
      room: visit.room,
      endedHow: visit.ending,
    })
  }
  const stillOpen = stillKnown(ctx)
  for (const visit of open) if (!closedIds.has(visit.id)) of(visit).visits.push(stillOpen(visit))
  for (const outage of outages) {
    of(outage).outages.push({ startMs: outage.startsAt.getTime(), endMs: outage.endsAt.getTime() })
  }
  const windows = new Map(programme.map((session) => [session.id, actualOf(session)]))
  for (const stay of await listImportedStays(ctx, projectId, only)) {
    const visit = importedVisit(stay, windows.get(stay.sessionId) ?? null)
    if (visit) of(stay).visits.push(visit)
    else of(stay).untimed += 1
  }
  for (const stay of await listHubStays(ctx, projectId, only)) {
    const session = programme.find(({ id }) => id === stay.sessionId)
    of(stay).visits.push(hubVisit(stay, session?.actual?.endsAt?.getTime() ?? ctx.now.getTime()))
  }
  for (const { personId, sessionId, done: deed } of done)
    if (sessionId !== null) of({ personId, sessionId }).activities.push(deed)
  for (const view of await listWatched(ctx, projectId, only)) {
    of(view).views.push({
      startMs: view.startsAt.getTime(),
      endMs: view.endsAt.getTime(),
      watchedFromMs: view.watchedFrom.getTime(),
      watchedToMs: view.watchedTo.getTime(),
    })
  }
  const ends = new Map<string, number | null>(programme.map(({ id, endedAt }) => [id, endedAt?.getTime() ?? null]))
  const put = await listPutChecks(db, { projectId, only: only ?? null })
  for (const ofOne of Map.groupBy(put, ({ personId, sessionId }) => `${personId} ${sessionId}`).values()) {
    const [first] = ofOne
    if (!first) continue
    const known = of(first)
    const endMs = ends.get(first.sessionId) ?? null
    const stands = { ...known, endMs, nowMs: ctx.now.getTime() }
    known.checks = ofOne.map(toCheck).map((check) => ({ ...check, standing: standingOfCheck(check, stands) }))
  }
  return all
}

/** An open visit as evidence: seen up to its last sign of life, and perhaps there since, at most to now. */
function stillKnown({ platform, now }: Ctx) {
  const { PING_INTERVAL_MS, PING_TIMEOUT_MS } = platform.env
  const { open } = ledgerOf(platform)
  return (visit: OpenVisit): KnownVisit => {
    const held = open.get(visit.connectionId)
    const ours = held?.id === visit.id ? held : null
    const blindMs = PING_INTERVAL_MS + PING_TIMEOUT_MS + (ours ? 0 : checkpointEveryMs(platform.env))
    const endMs = ours?.lastSeenAtMs ?? visit.lastSeenAtMs
    return {
      startMs: visit.joinedAtMs,
      endMs,
      uncertaintyMs: Math.max(0, Math.min(blindMs, now.getTime() - endMs)),
      room: visit.room,
      endedHow: null,
    }
  }
}

/** What the rules are asked with: in a fixed order, so that the same evidence has the same digest. */
export function toSessionEvidence(known: ReadonlyMap<string, Known>): SessionEvidence[] {
  return [...known]
    .map(([sessionId, { visits, outages, untimed, checks, activities, views }]) => ({
      sessionId,
      visits: visits.map(({ startMs, endMs, uncertaintyMs, startUncertaintyMs, source }) => ({
        startMs,
        endMs,
        uncertaintyMs,
        ...(startUncertaintyMs ? { startUncertaintyMs } : {}),
        ...(source ? { source } : {}),
      })),
      outages,
      ...(untimed > 0 ? { untimed } : {}),
      ...(views.length > 0 ? { views } : {}),
      ...toJudged(checks),
      ...(activities.length > 0 ? { activities } : {}),
    }))
    .sort((a, b) => (a.sessionId < b.sessionId ? -1 : 1))
}

/** The checks that a person is judged by; nothing where there are none. */
function toJudged(checks: readonly KnownCheck[]): Pick<SessionEvidence, 'checks'> {
  const judged = checks.filter(({ standing }) => isJudgedBy(standing)).map(({ standing: _, ...check }) => check)
  return judged.length > 0 ? { checks: judged } : {}
}
