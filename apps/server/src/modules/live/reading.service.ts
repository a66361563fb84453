import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { findAccessRefusal } from '@muster/live/access'
import type { PersonActor } from '@muster/live/actor'
import { findWordSeq } from '@muster/live/chat/message'
import { limits } from '@muster/live/limits'
import { parseStreamId, streamId } from '@muster/live/stream'
import { emptyStage, type StageState } from '@muster/live/streams/stage-state'
import { requirePerson, rolesIn } from '../../platform/actor.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { AppError } from '../../platform/errors.ts'
import { listPeopleOfProject } from '../identity/people.service.ts'
import { getSession } from '../programme/programme.service.ts'
import { shownRole } from './faces.ts'
import { liveOf } from './live.ts'
import { stageRef, withLog } from './logs.ts'
import { listSaidBefore } from './messages.store.ts'
import { requireMayRehearse } from './rehearsals.service.ts'
import { requireNotRemoved } from './removal.service.ts'
import { mayOf } from './rights.ts'
import { listWords } from './words.store.ts'

type InProject = { projectId: ProjectId; sessionId: SessionId }
type InRoom = InProject & { rehearsal?: { of: SessionId } | null }

/** Everybody who may be in a session's room. NOT_FOUND for a session of another project. */
export async function describeDirectory(ctx: Ctx, which: InProject) {
  await getSession(ctx, which)
  const people = await listPeopleOfProject(ctx, which.projectId)
  return {
    people: people.flatMap(({ personId, names, country, roles }) => {
      const role = shownRole(roles)
      return role === null ? [] : [{ personId, name: names.latin, country, role }]
    }),
  }
}

/** Who reads in a session over HTTP, and the stage by which it is decided what they may. */
export async function readerOf(ctx: Ctx, which: InRoom): Promise<{ actor: PersonActor; stage: StageState }> {
  const folded = await withLog(liveOf(ctx.platform), stageRef(which), async (log) => log.folded)
  const { personId } = requirePerson(ctx.actor)
  const may = { ...mayOf(rolesIn(ctx.actor, which.projectId)), speak: false, present: false }
  return { actor: { personId, may }, stage: folded.state.kind === 'stage' ? folded.state : emptyStage }
}

/**
 * Messages of a stream that the person may read, before the event `before`, oldest first. NOT_FOUND for a stream of
 * another session; FORBIDDEN `not-allowed`, REFUSED `not-in-group`, `removed`.
 */
export async function listEarlier(ctx: Ctx, which: InProject, query: { streamId: string; before: number }) {
  // The logs of a rehearsal are held as such, whoever asks for them first: nothing in them counts.
  const room = { ...which, rehearsal: await requireMayRehearse(ctx, which) }
  await requireNotRemoved(ctx, room)
  const stream = parseStreamId(query.streamId)
  if (stream?.sessionId !== which.sessionId) throw new AppError('NOT_FOUND')
  const { actor, stage } = await readerOf(ctx, room)
  const refusal = findAccessRefusal(stream, actor, stage)
  if (refusal) throw new AppError(refusal.reason === 'not-allowed' ? 'FORBIDDEN' : 'REFUSED', refusal.reason)
  const id = streamId(stream)
  const said = await listSaidBefore(ctx.db, id, { before: query.before, most: limits.messagesOfPage })
  const words = await listWords(
    ctx.db,
    id,
    said.flatMap((message) => findWordSeq(message) ?? []),
  )
  return {
    messages: said.map((message) => ({ ...message, text: words.get(findWordSeq(message) ?? 0) ?? null })),
  }
}
