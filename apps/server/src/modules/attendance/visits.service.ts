import type { PersonId, ProjectId, SessionId } from '@muster/contracts/ids'
import { newUuid } from '../../platform/ids.ts'
import type { Platform } from '../../platform/platform.ts'
import { findLastEnd } from './boots.store.ts'
import { closingAfterEnd, closingOf } from './closing.ts'
import { bare, close, type HeldVisit, type Ledger, listHeld, makeLedger } from './ledger.ts'
import { closed } from './visit.ts'
import { listOpenVisitsElsewhere, listPeopleWhoWereIn } from './visits.store.ts'

const ledgers = new WeakMap<Platform, Ledger>()

/** The visits that this process holds. */
export function ledgerOf(platform: Platform): Ledger {
  const ledger = ledgers.get(platform) ?? makeLedger(platform)
  ledgers.set(platform, ledger)
  return ledger
}

export type Arrival = {
  projectId: ProjectId
  sessionId: SessionId
  personId: PersonId
  connectionId: string
  device: string
  room: string
  atMs: number
  clockOffsetMs: number | null
}

/** Resolves once this process can take visits: when it holds its lease. */
export const untilLeased = (platform: Platform): Promise<void> => ledgerOf(platform).leased

/** A connection comes into a room: its time counts from `atMs`. Known at once; resolves when that is stored. */
export async function openVisit(platform: Platform, { atMs, ...arrival }: Arrival): Promise<void> {
  const ledger = ledgerOf(platform)
  const visit = { ...arrival, id: newUuid(), bootId: ledger.bootId, joinedAtMs: atMs, lastSeenAtMs: atMs }
  ledger.open.set(arrival.connectionId, hold(visit))
  await ledger.entries.add({ opened: visit })
}

/** A connection goes from one room to another: one visit ends as the next begins, without a gap. */
export async function moveVisit(platform: Platform, where: { connectionId: string; room: string }): Promise<void> {
  const ledger = ledgerOf(platform)
  const held = ledger.open.get(where.connectionId)
  if (!held || held.room === where.room || held.sessionEndedAtMs !== null) return
  const atMs = platform.clock.nowMs()
  const next = {
    ...bare(held),
    id: newUuid(),
    bootId: ledger.bootId,
    room: where.room,
    joinedAtMs: atMs,
    lastSeenAtMs: atMs,
  }
  ledger.open.set(where.connectionId, hold(next))
  await ledger.entries.add({
    opened: next,
    closed: closed(bare(held), { leftAtMs: atMs, uncertaintyMs: 0, ending: 'moved' }),
  })
}

/** Any packet of a connection is a sign of life. */
export function noteSignOfLife(platform: Platform, connectionId: string): void {
  const ledger = ledgerOf(platform)
  const held = ledger.open.get(connectionId)
  if (!held) return
  held.lastSeenAtMs = platform.clock.nowMs()
  if (held.sessionEndedAtMs !== null) settle(platform, close(ledger, connectionId, closingAfterEnd))
}

/** A connection is gone or leaves the room. Resolves when that is stored. */
export async function closeVisit(
  platform: Platform,
  gone: { connectionId: string; how: 'exact' | 'silent' | 'closing' },
): Promise<void> {
  const nowMs = platform.clock.nowMs()
  await close(ledgerOf(platform), gone.connectionId, (visit) => closingOf(visit, gone.how, nowMs))
}

/** A visit ends by a decision about the person, at that moment. Resolves when that is stored. */
export async function endVisit(platform: Platform, { connectionId, atMs }: { connectionId: string; atMs: number }) {
  // Who was just coming in has been there for no time at all.
  await close(ledgerOf(platform), connectionId, ({ sessionEndedAtMs, joinedAtMs }) => ({
    leftAtMs: Math.max(joinedAtMs, Math.min(atMs, sessionEndedAtMs ?? atMs)),
    uncertaintyMs: 0,
    ending: sessionEndedAtMs === null ? 'left' : 'session-ended',
  }))
}

/**
 * A session is over. Each visit is closed at the next sign of life of its connection, which proves that the person was
 * there to the end; where none comes, up to the last one before.
 */
export function endVisitsOf(platform: Platform, { sessionId, atMs }: { sessionId: SessionId; atMs: number }): void {
  for (const visit of listHeld(ledgerOf(platform), { sessionId })) visit.sessionEndedAtMs ??= atMs
}

/** Calls `hear` for everybody whose visit in this process has begun or ended, once that is stored. Answers what ends that. */
export function onVisits(
  platform: Platform,
  hear: (visit: { projectId: ProjectId; personId: PersonId }) => void,
): () => void {
  const { heard } = ledgerOf(platform)
  heard.add(hear)
  return () => void heard.delete(hear)
}

/** Who is in sessions through other processes: from the checkpoints that all share. */
export async function listPresentElsewhere(platform: Platform, sessionIds: readonly SessionId[]) {
  const visits = await listOpenVisitsElsewhere(platform.database.client, sessionIds, ledgerOf(platform).bootId)
  return visits.map(({ sessionId, personId, room, lastSeenAtMs }) => ({ sessionId, personId, room, lastSeenAtMs }))
}

/** When another process ended last, as far as that is known by now, in epoch ms; null where none ever did. */
export async function findLastEndElsewhere(platform: Platform): Promise<number | null> {
  return (await findLastEnd(platform.database.client, ledgerOf(platform).bootId))?.getTime() ?? null
}

/** Of each of these people, in order, whether they were in the room of a session at any time before, as far as it is known. */
export async function listWhoWereIn(
  platform: Platform,
  { sessionId, personIds }: { sessionId: SessionId; personIds: readonly PersonId[] },
): Promise<boolean[]> {
  const here = listHeld(ledgerOf(platform), { sessionId }).map(({ personId }) => personId)
  const stored = await listPeopleWhoWereIn(platform.database.client, { sessionId, personIds })
  const wereIn = new Set<string>([...here, ...stored])
  return personIds.map((personId) => wereIn.has(personId))
}

/** The visits of a project that this process holds, each with when it was last heard of. */
export const listHere = (platform: Platform, projectId: ProjectId) =>
  [...ledgerOf(platform).open.values()].filter((visit) => visit.projectId === projectId)

const hold = (visit: Parameters<typeof closed>[0]): HeldVisit => ({
  ...visit,
  checkpointedAtMs: visit.lastSeenAtMs,
  sessionEndedAtMs: null,
})

/** Lets something be stored that nobody waits for. */
function settle(platform: Platform, stored: Promise<void>): void {
  stored.catch((error: unknown) => platform.log.error(error, 'a visit could not be closed'))
}
