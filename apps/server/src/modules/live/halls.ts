import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { parseStreamId } from '@muster/live/stream'
import { makeBatches } from '../../platform/batches.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { AppError } from '../../platform/errors.ts'
import { getPolicyInForce } from '../attendance/policy.service.ts'
import { listPresentElsewhere, listWhoWereIn } from '../attendance/visits.service.ts'
import type { SessionFacts } from '../programme/programme.service.ts'
import { appendHeld } from './append-held.ts'
import { listOutside } from './door.ts'
import { learnFaces, makeLookUps } from './faces.ts'
import { refollow } from './follow.ts'
import { type Hall, listPresent, noteHead, stageOf } from './hall.ts'
import { listHeads } from './heads.store.ts'
import { doSoon, type Live } from './live-state.ts'
import { commandAsSystem, logOf, staffRef, stageRef } from './logs.ts'
import { makeReactionStandings } from './message-reactions.ts'
import { makePollStandings } from './poll-standings.ts'
import { makeQuestionStandings } from './question-standings.ts'
import { getRoom } from './rehearsals.service.ts'
import { catchUp } from './stream-log.ts'

type InProject = { projectId: ProjectId; sessionId: SessionId }

/** The hall of a session, opened in this process by the first who comes. NOT_FOUND for one of another project. */
export async function hallOf(live: Live, ctx: Ctx, which: InProject): Promise<Hall> {
  const known = live.halls.get(which.sessionId)
  const opening = known ?? openHall(live, ctx, which)
  if (!known) {
    live.halls.set(which.sessionId, opening)
    opening.catch(() => live.halls.delete(which.sessionId))
  }
  const hall = await opening
  if (hall.projectId !== which.projectId) throw new AppError('NOT_FOUND')
  return hall
}

async function openHall(live: Live, ctx: Ctx, which: InProject): Promise<Hall> {
  const { session, rehearsal } = await getRoom(ctx, which)
  const stage = await logOf(live, stageRef({ ...which, rehearsal }))
  await catchUp(live.platform, stage, live.news)
  const staff = await logOf(live, staffRef({ ...which, rehearsal }))
  await catchUp(live.platform, staff, live.news)
  if (stage.folded.seq === 0 && session.openedAt !== null) {
    await appendHeld(ctx, stage.ref, session)
    await catchUp(live.platform, stage, live.news)
  }
  const { policy } = await getPolicyInForce(ctx, which.projectId)
  const faces: Hall['faces'] = new Map()
  const hall: Hall = {
    projectId: which.projectId,
    sessionId: which.sessionId,
    rehearsal,
    stage,
    staff,
    members: new Map(),
    expecting: 0,
    faces,
    lookUps: makeLookUps(live.platform, { projectId: which.projectId, faces }),
    elsewhere: new Map(),
    told: new Map(),
    untold: new Set(),
    pollStandings: makePollStandings(live.platform, { sessionId: which.sessionId, stage }),
    doorNews: makeBatches(async (comers) => {
      // Alone on a database, this process has decided everything itself.
      if (live.platform.env.REDIS_URL) await catchUp(live.platform, staff, live.news)
      return comers.map(() => {})
    }),
    wereIn: makeBatches((personIds) => listWhoWereIn(live.platform, { sessionId: which.sessionId, personIds })),
    questionStandings: makeQuestionStandings(live.platform, { sessionId: which.sessionId, stage }),
    reactionStandings: makeReactionStandings(live.platform),
    cheers: { counts: {}, lastAtMs: new Map() },
    pointers: { latest: new Map(), toldAtMs: Number.NEGATIVE_INFINITY },
    heads: new Map(),
    inPrivate: new Set(),
    graceMs: policy.gaps.bridgedUpToS * 1000,
  }
  await readHeads(live, [hall])
  await lookElsewhere(live, [hall])
  await cancelWithProgramme(live, hall, session)
  hall.told = listPresent(hall)
  return hall
}

/** A session that was cancelled while nobody was there: its stage says so, too. */
export async function cancelWithProgramme(
  live: Live,
  hall: Hall,
  { state }: Pick<SessionFacts, 'state'>,
): Promise<void> {
  if (state === 'cancelled' && stageOf(hall).lifecycle.phase !== 'cancelled')
    await commandAsSystem(live, hall.stage, { type: 'session.cancel' })
}

/** Reads the heads of these halls' logs that have grown from the database, in one query. */
export async function readHeads(live: Live, halls: readonly Hall[]): Promise<void> {
  const bySession = new Map<string, Hall>(halls.map((hall) => [hall.sessionId, hall]))
  const heads = await listHeads(
    live.platform.database.client,
    halls.map(({ sessionId, heads }) => ({ sessionId, ofPeople: sumOfPeople(heads) })),
  )
  const begun = new Set<Hall>()
  for (const { streamId, sessionId, head } of heads) {
    const hall = bySession.get(sessionId)
    if (!hall || (hall.heads.get(streamId)?.head ?? 0) >= head) continue
    if (noteHead(hall, streamId, head)) begun.add(hall)
  }
  // Begun through another process.
  for (const hall of begun) for (const member of hall.members.values()) refollow(live, hall, member)
}

function sumOfPeople(heads: Hall['heads']): number {
  let sum = 0
  for (const [streamId, { head }] of heads) if (streamId.includes(':person:')) sum += head
  return sum
}

/** Finds out who is in these halls through other processes. Alone on a database, there is nobody to ask for. */
export async function lookElsewhere(live: Live, halls: readonly Hall[]): Promise<void> {
  if (!live.platform.env.REDIS_URL) return
  const present = await listPresentElsewhere(
    live.platform,
    halls.map(({ sessionId }) => sessionId),
  )
  for (const hall of halls) {
    const here = present.filter(({ sessionId }) => sessionId === hall.sessionId)
    await learnFaces(
      hall,
      here.map(({ personId }) => personId),
    )
    hall.elsewhere = new Map(
      here.map(({ personId, room }) => {
        const stream = parseStreamId(`${hall.sessionId}:group:${room}`)
        return [personId, stream?.kind === 'group' ? stream.groupId : 'stage']
      }),
    )
  }
}

/** How long an empty hall is kept: people who reload are back in a moment. */
const keptEmptyMs = 5000

/** Forgets a hall in which nobody is, with its logs; unless somebody comes meanwhile. */
export function leaveEmpty(live: Live, hall: Hall): void {
  if (!isEmpty(live, hall)) return
  doSoon(live, `empty ${hall.sessionId}`, keptEmptyMs, async () => {
    if (!isEmpty(live, hall) || hall.expecting > 0) return
    live.halls.delete(hall.sessionId)
    const ours = [...live.logs].filter(([streamId]) => parseStreamId(streamId)?.sessionId === hall.sessionId)
    for (const [streamId] of ours) live.logs.delete(streamId)
    for (const [, loading] of ours) (await loading).outbox.flush()
  })
}

const isEmpty = (live: Live, hall: Hall): boolean => hall.members.size === 0 && listOutside(live, hall).length === 0
