import type { PersonId, SessionId } from '@muster/contracts/ids'
import { chain } from '@muster/evidence/chain'
import { type Batches, makeBatches } from '../../platform/batches.ts'
import type { Db } from '../../platform/db.ts'
import type { Platform } from '../../platform/platform.ts'
import { lockBoot } from './boots.store.ts'
import { nameSeals } from './sealing/late-records.service.ts'
import { type ClosedVisit, type Closing, closed, type OpenVisit } from './visit.ts'
import { insertOpenVisits, insertVisits, listChainEnds, takeOpenVisits } from './visits.store.ts'

/** A change of the ledger: a visit begins, one ends, or one ends as the next begins. */
export type Entry = { opened?: OpenVisit; closed?: ClosedVisit }

/** What this process knows of the visits that it holds; the database has them as of the last checkpoint. */
export type Ledger = {
  /** The id of this process's lease; another one after it was lost. */
  bootId: string
  /** Resolves once the lease is held. */
  leased: Promise<void>
  open: Map<string, HeldVisit>
  entries: Batches<Entry, void>
  /** Called for every visit that has begun or ended, once that is stored. */
  heard: Set<(visit: Whose) => void>
}

type Whose = Pick<OpenVisit, 'projectId' | 'personId'>

/** `endedAtMs`: the session is over; the next sign of life proves that the person was there to its end. */
export type HeldVisit = OpenVisit & { checkpointedAtMs: number; sessionEndedAtMs: number | null }

/** In a rush, what is to be stored waits so long at most for more. */
const apartMs = 20

export function makeLedger(platform: Platform): Ledger {
  /** Visits that only begin are one statement, which needs no transaction. */
  const write = (entries: readonly Entry[]) =>
    entries.some((entry) => entry.closed)
      ? platform.database.transaction((db) => enter(db, entries))
      : enter(platform.database.client, entries)
  const heard: Ledger['heard'] = new Set()
  return {
    heard,
    bootId: platform.boot,
    leased: new Promise(() => {}),
    open: new Map(),
    entries: makeBatches(
      async (entries) => {
        await write(entries)
        for (const { opened, closed } of entries) {
          const visit = opened ?? closed
          if (visit) for (const hear of heard) hear(visit)
        }
        return entries.map(() => {})
      },
      { apartMs },
    ),
  }
}

/**
 * Writes entries in the caller's transaction. A visit that is no longer among the open ones was closed by somebody else
 * and is not closed again: so nobody's time is recorded twice.
 */
export async function enter(db: Db, entries: readonly Entry[]): Promise<ClosedVisit[]> {
  const opened = entries.flatMap((entry) => entry.opened ?? [])
  if (opened.length > 0) await insertOpenVisits(db, opened)
  const closing = entries.flatMap((entry) => entry.closed ?? [])
  if (closing.length === 0) return []
  const taken = await takeOpenVisits(
    db,
    closing.map(({ id }) => id),
  )
  const ours = closing.filter(({ id }) => taken.has(id))
  await append(db, ours)
  return ours
}

/** Appends closed visits to their chains. Locks in the order that all keep: boots, then what may be sealed. */
export async function append(db: Db, visits: readonly ClosedVisit[]): Promise<void> {
  const byBoot = Map.groupBy(visits, ({ bootId }) => bootId)
  for (const bootId of [...byBoot.keys()].sort()) await lockBoot(db, bootId)
  const named = await nameSeals(db, visits)
  for (const [bootId, ofBoot] of Map.groupBy(named, (visit) => visit.bootId)) {
    const bySession = Map.groupBy(ofBoot, ({ sessionId }) => sessionId)
    const ends = await listChainEnds(db, { bootId, sessionIds: [...bySession.keys()] })
    await insertVisits(
      db,
      [...bySession].flatMap(([sessionId, ofSession]) => chain(ofSession, ends.get(sessionId) ?? null)),
    )
  }
}

/** Takes a connection's visit out of the ledger and closes it; resolves when that is stored. */
export async function close(ledger: Ledger, connectionId: string, how: (visit: HeldVisit) => Closing): Promise<void> {
  const visit = ledger.open.get(connectionId)
  if (!visit) return
  ledger.open.delete(connectionId)
  await ledger.entries.add({ closed: closed(bare(visit), how(visit)) })
}

/** The visit without what only this process knows of it. */
export function bare({ checkpointedAtMs: _, sessionEndedAtMs: __, ...visit }: HeldVisit): OpenVisit {
  return visit
}

export const listHeld = (ledger: Ledger, { sessionId, personId }: { sessionId: SessionId; personId?: PersonId }) =>
  [...ledger.open.values()].filter(
    (visit) => visit.sessionId === sessionId && (personId === undefined || visit.personId === personId),
  )
