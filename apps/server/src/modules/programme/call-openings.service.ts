import type { PersonId, ProjectId, SessionId } from '@muster/contracts/ids'
import { requirePerson } from '../../platform/actor.ts'
import { type Ctx, inTransaction } from '../../platform/ctx.ts'
import { AppError } from '../../platform/errors.ts'
import { newUuid } from '../../platform/ids.ts'
import { nameSeals } from '../attendance/sealing/late-records.service.ts'
import { insertCallOpening, listOfSession } from './call-openings.store.ts'
import { getFacts } from './programme.store.ts'

type InProject = { projectId: ProjectId; sessionId: SessionId }

/**
 * Keeps that somebody followed the link of a session held elsewhere: it says where they went, and nothing of how long they
 * stayed, so that no verdict looks at it. It is sealed with the session, is a record in itself and has none in the audit. NOT_FOUND; REFUSED
 * `not-held-elsewhere`.
 */
export async function noteCallOpening(ctx: Ctx, which: InProject): Promise<void> {
  const { personId } = requirePerson(ctx.actor)
  await inTransaction(ctx, async (ctx) => {
    const { heldElsewhere, state } = await getFacts(ctx.db, which)
    if (!heldElsewhere || state === 'cancelled') throw new AppError('REFUSED', 'not-held-elsewhere')
    const opening = { id: newUuid(), ...which, personId, at: ctx.now }
    for (const named of await nameSeals(ctx.db, [opening])) await insertCallOpening(ctx.db, named)
  })
}

/** Who followed the link of a session, the first to do so first. NOT_FOUND for a session of another project. */
export async function listCallOpenings(ctx: Ctx, which: InProject) {
  await getFacts(ctx.db, which)
  const rows = await listOfSession(ctx.db, which.sessionId)
  const of = Map.groupBy(rows, ({ personId }) => personId)
  return [...of].map(([personId, theirs]) => toOpening(personId, theirs))
}

function toOpening(personId: PersonId, theirs: { name: string; at: Date }[]) {
  const times = theirs.map(({ at }) => at.toISOString())
  const [firstAt = '', lastAt = firstAt] = [times[0], times.at(-1)]
  return { personId, name: theirs[0]?.name ?? '', times: times.length, firstAt, lastAt }
}
