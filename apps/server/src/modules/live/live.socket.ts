import { findAccessRefusal, findClosedRefusal, findCommandRefusal } from '@muster/live/access'
import type { ClientCommand } from '@muster/live/commands'
import type { Refusal } from '@muster/live/decision'
import type { LiveInput } from '@muster/live/protocol/commands'
import { parseStreamId, type Stream, streamId } from '@muster/live/stream'
import type { OnCommand } from '../../platform/commands.ts'
import type { Connection } from '../../platform/connection.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { AppError } from '../../platform/errors.ts'
import { followCaptions, showCaption } from './captioning.ts'
import { cheer } from './cheers.ts'
import { learnFaces } from './faces.ts'
import { type Hall, type Member, stageOf } from './hall.ts'
import { join, leave } from './joining.ts'
import { findAnswered } from './live.store.ts'
import type { Live } from './live-state.ts'
import { logOf, refOf } from './logs.ts'
import { point } from './pointing.ts'
import { watchPeople } from './presence-news.ts'
import { syncFrom } from './stream-log.ts'

export function bindLiveCommands(live: Live, onCommand: OnCommand): void {
  onCommand('live:join', (ctx, input, connection) => connection.inTurn(() => join(live, ctx, { input, connection })))
  onCommand('live:leave', (_, __, connection) =>
    connection.inTurn(async () => {
      await leave(live, connection, 'exact')
      return null
    }),
  )
  onCommand('live:command', (ctx, input, connection) => command(live, ctx, { input, connection }))
  onCommand('live:since', async (_, { streamId, afterSeq }, connection) => {
    const place = placeOf(live, connection)
    const stream = streamIn(place.hall, streamId)
    const refusal = findRefusal(place, stream, null)
    if (refusal) throw toError(refusal)
    return syncFrom(await logOf(live, refOf(stream, place.hall)), afterSeq)
  })
  onCommand('live:vote', async (_, { pollId, ballot }, connection) => {
    const { hall, member } = placeOf(live, connection)
    const { personId } = member.actor
    const answer = await hall.stage.asks.add({ kind: 'vote', personId, pollId, ballot })
    if (!answer.ok) throw toError(answer)
    return { counted: true as const }
  })
  onCommand('live:people', async (_, { isWatching }, connection) => {
    watchPeople(live, placeOf(live, connection), isWatching)
    return null
  })
  onCommand('live:captions', async (_, { language }, connection) => {
    followCaptions(placeOf(live, connection), language)
    return null
  })
  onCommand('live:caption', async (_, { language, text }, connection) => {
    const { hall, member } = placeOf(live, connection)
    showCaption(live, hall, { actor: member.actor, language, text })
    return null
  })
  onCommand('live:upvote', async (_, { question, isUp }, connection) => {
    const { hall, member } = placeOf(live, connection)
    const { personId } = member.actor
    const answer = await hall.stage.asks.add({ kind: 'upvote', personId, question, isUp })
    if (!answer.ok) throw toError(answer)
    return { counted: true as const }
  })
  onCommand('live:react', async (_, { streamId, ...reaction }, connection) => {
    const place = placeOf(live, connection)
    const stream = streamIn(place.hall, streamId)
    const refusal = findRefusal(place, stream, null)
    if (refusal) throw toError(refusal)
    const log = await logOf(live, refOf(stream, place.hall))
    const answer = await log.asks.add({
      kind: 'react',
      actor: place.member.actor,
      order: stageOf(place.hall).chat,
      ...reaction,
    })
    if (!answer.ok) throw toError(answer)
    return { counted: true as const }
  })
  onCommand('live:reactions', async (_, { streamId, from }, connection) => {
    const place = placeOf(live, connection)
    const refusal = findRefusal(place, streamIn(place.hall, streamId), null)
    if (refusal) throw toError(refusal)
    return place.hall.reactionStandings.add({ personId: place.member.actor.personId, streamId, from })
  })
  onCommand('live:cheer', async (_, input, connection) => {
    const { hall, member } = placeOf(live, connection)
    cheer(live, hall, { ...input, personId: member.actor.personId })
    return null
  })
  onCommand('live:point', async (_, pointing, connection) => {
    const { hall, member } = placeOf(live, connection)
    point(live, hall, { actor: member.actor, pointing })
    return null
  })
  onCommand('live:clock', async () => ({ serverNow: live.platform.clock.nowMs() }))
}

async function command(
  live: Live,
  ctx: Ctx,
  { input, connection }: { input: LiveInput<'live:command'>; connection: Connection },
): Promise<{ seq: number }> {
  const place = placeOf(live, connection)
  const { hall, member } = place
  const stream = streamIn(hall, input.streamId)
  const refusal = findRefusal(place, stream, input.command)
  if (refusal) {
    // Said before the room closed, and asked again because the answer was lost: the answer is the same.
    const { personId } = member.actor
    const seq = await findAnswered(ctx.db, input.streamId, { personId, commandId: input.commandId })
    if (seq !== null) return { seq }
    throw toError(refusal)
  }
  await requireSomebody(hall, stream)
  const log = await logOf(live, refOf(stream, hall))
  const { command, commandId } = input
  const line = { ...connection.lineFacts, room: member.room }
  const answer = await log.asks.add({
    kind: 'command',
    ctx,
    actor: member.actor,
    command,
    commandId,
    line,
    order: stageOf(hall).chat,
  })
  if (!answer.ok) throw toError(answer)
  return { seq: answer.seq }
}

/** Those who run the session write to people of its project: REFUSED `unknown-person` for anybody else, unless they wrote before. */
async function requireSomebody(hall: Hall, stream: Stream): Promise<void> {
  if (stream.kind !== 'private' || hall.inPrivate.has(stream.personId)) return
  await learnFaces(hall, [stream.personId])
  if (!hall.faces.has(stream.personId)) throw new AppError('REFUSED', 'unknown-person')
}

type Place = { hall: Hall; member: Member }

function placeOf(live: Live, connection: Connection): Place {
  const place = live.places.get(connection.id)
  if (!place) throw new AppError('REFUSED', 'join-first')
  return place
}

/** A stream of the session that was joined; any other does not exist. */
function streamIn(hall: Hall, id: string): Stream {
  const stream = parseStreamId(id)
  if (stream?.sessionId !== hall.sessionId) throw new AppError('NOT_FOUND')
  return stream
}

/** Why somebody may not read a stream, or not command on it. */
function findRefusal({ hall, member }: Place, stream: Stream, command: ClientCommand | null): Refusal | null {
  const stage = stageOf(hall)
  const { actor } = member
  const asked = { actor, stage, isKept: hall.heads.has(streamId(stream)) }
  if (command) return findCommandRefusal(stream, { ...asked, command })
  return findAccessRefusal(stream, actor, stage) ?? findClosedRefusal(stream, { ...asked, command })
}

const toError = ({ reason, params }: Refusal) =>
  new AppError(reason === 'not-allowed' ? 'FORBIDDEN' : 'REFUSED', reason, params ? { params } : {})
