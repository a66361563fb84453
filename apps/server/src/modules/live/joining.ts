import type { PersonActor } from '@muster/live/actor'
import type { LiveInput, LiveReply } from '@muster/live/protocol/commands'
import { streamId } from '@muster/live/stream'
import { requirePerson, rolesIn, type PersonActor as SignedIn } from '../../platform/actor.ts'
import type { Connection } from '../../platform/connection.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { closeVisit, openVisit, untilLeased } from '../attendance/visits.service.ts'
import { findSmallestRoom } from '../groups/groups.service.ts'
import { followCaptions } from './captioning.ts'
import { comeToDoor, stopWaiting } from './door.ts'
import { learnFaces } from './faces.ts'
import { readableBy, refollow, syncAll } from './follow.ts'
import { type Hall, isOver, type Member, roomOf, stageOf } from './hall.ts'
import { hallOf, leaveEmpty } from './halls.ts'
import type { Live } from './live-state.ts'
import { commandAsSystem } from './logs.ts'
import { tellPresenceSoon, watchPeople } from './presence-news.ts'
import { requireMayRehearse } from './rehearsals.service.ts'
import { adjustRights, mayOf } from './rights.ts'

/**
 * Somebody comes into the room of a session: everything they may read, from where they left off, and a visit that begins
 * at the moment they asked, unless it is only rehearsed. Who comes while group rooms are open gets a place in the smallest.
 */
export async function join(
  live: Live,
  ctx: Ctx,
  { input, connection }: { input: LiveInput<'live:join'>; connection: Connection },
): Promise<LiveReply<'live:join'>> {
  const hall = await hallOf(live, ctx, input)
  hall.expecting += 1
  try {
    return await enterHall(live, ctx, { hall, input, connection })
  } finally {
    hall.expecting -= 1
    leaveEmpty(live, hall)
  }
}

async function enterHall(
  live: Live,
  ctx: Ctx,
  { hall, input, connection }: { hall: Hall; input: LiveInput<'live:join'>; connection: Connection },
): Promise<LiveReply<'live:join'>> {
  const signedIn = requirePerson(ctx.actor)
  const elsewhere = live.places.get(connection.id)
  if (elsewhere && elsewhere.hall !== hall) await leave(live, connection, 'exact')
  if (live.outside.get(connection.id)?.hall !== hall) stopWaiting(live, connection)
  await untilLeased(live.platform)
  if (hall.rehearsal) await requireMayRehearse(ctx, hall)
  await learnFaces(hall, [signedIn.personId])
  const passDoor = await comeToDoor(live, hall, { actor: actorIn(hall, signedIn), connection })
  await placeLateComer(live, hall, signedIn)

  const member = makeMember(hall, signedIn, connection)
  const { promise: answered, resolve: nowAnswered } = Promise.withResolvers<void>()
  member.turn = answered
  const streams = readableBy(hall, member)
  let stored: Promise<void> = Promise.resolve()
  const syncs = await syncAll(live, hall, {
    streams,
    resume: input.resume ?? {},
    enter() {
      // From here to the visit nothing waits: a connection that ends meanwhile finds everything to be closed.
      if (!connection.connected) return
      passDoor()
      stopWaiting(live, connection)
      connection.enter(streams.map(streamId))
      connection.settleIn(hall.projectId)
      const isNew = !hall.members.has(connection.id)
      hall.members.set(connection.id, member)
      live.places.set(connection.id, { hall, member })
      if (isNew && !isOver(hall) && !hall.rehearsal) stored = beginVisit(live, ctx, { hall, member, input })
    },
  })
  // Read after entering: whoever votes from here on is told of by a tally.
  const [polls, questions] = await Promise.all([
    hall.pollStandings.add(member.actor),
    hall.questionStandings.add(signedIn.personId),
    stored,
  ])
  tellPresenceSoon(live, hall)
  // What changed while this was on its way is told right after the answer.
  setImmediate(nowAnswered)
  refollow(live, hall, member)
  if (connection.actor !== ctx.actor) adjustRights(live, connection)
  const { env, clock, boot } = live.platform
  return {
    me: member.actor,
    serverNow: clock.nowMs(),
    boot,
    streams: syncs,
    polls,
    questions,
    settings: { pingIntervalMs: env.PING_INTERVAL_MS, graceMs: hall.graceMs },
  }
}

/** A connection leaves its room, or is gone. Resolves when its visit is stored. */
export async function leave(live: Live, connection: Connection, how: 'exact' | 'silent' | 'closing'): Promise<void> {
  stopWaiting(live, connection)
  const place = live.places.get(connection.id)
  if (place) {
    const { hall, member } = place
    live.places.delete(connection.id)
    hall.members.delete(connection.id)
    connection.moveOut()
    connection.exit([...member.streams])
    followCaptions(place, null)
    watchPeople(live, place, false)
    tellPresenceSoon(live, hall)
    leaveEmpty(live, hall)
  }
  await closeVisit(live.platform, { connectionId: connection.id, how })
}

async function placeLateComer(live: Live, hall: Hall, { personId, grants }: SignedIn): Promise<void> {
  const { groups, lifecycle } = stageOf(hall)
  const takesPart = grants.some(({ role, projectId }) => role === 'participant' && projectId === hall.projectId)
  if (!takesPart || lifecycle.phase !== 'open' || roomOf(hall, personId) !== 'stage') return
  const groupId = findSmallestRoom(groups)
  if (groupId !== null) await commandAsSystem(live, hall.stage, { type: 'groups.place', personId, groupId })
}

const actorIn = (hall: Hall, signedIn: SignedIn): PersonActor => ({
  personId: signedIn.personId,
  may: mayOf(rolesIn(signedIn, hall.projectId)),
})

function makeMember(hall: Hall, signedIn: SignedIn, connection: Connection): Member {
  const actor = actorIn(hall, signedIn)
  const member = {
    connection,
    actor,
    room: roomOf(hall, actor.personId),
    captionsIn: null,
    isWatching: false,
    turn: Promise.resolve(),
  }
  return { ...member, streams: new Set(readableBy(hall, member).map(streamId)) }
}

function beginVisit(
  live: Live,
  ctx: Ctx,
  { hall, member, input }: { hall: Hall; member: Member; input: LiveInput<'live:join'> },
): Promise<void> {
  const atMs = ctx.now.getTime()
  return openVisit(live.platform, {
    projectId: hall.projectId,
    sessionId: hall.sessionId,
    personId: member.actor.personId,
    connectionId: member.connection.id,
    device: input.device,
    room: member.room,
    atMs,
    clockOffsetMs: clockOffset(input.clientNow - atMs),
  })
}

/** A clock that is off by more than the column holds is as good as unknown. */
const clockOffset = (ms: number) => (Math.abs(ms) < 2 ** 31 ? Math.round(ms) : null)
