import { PersonId } from '@muster/contracts/ids'
import type { SaidThere } from '@muster/live/complaints/model'
import type { Facts } from '@muster/live/decision'
import type { StreamId } from '@muster/live/stream'
import type { Db } from '../../platform/db.ts'
import { findMessage } from './messages.store.ts'

type About = { about: SaidThere; personId: PersonId }

/** What somebody complains of on the stream of those who run the session; null where there is no such thing. */
export async function describeSaid(db: Db, staffId: StreamId, { about, personId }: About): Promise<Facts['said']> {
  const found = about.kind === 'message' ? await findSaid(db, about) : await findAsked(db, about)
  if (!found) return null
  const isMuted = found.author !== null && (await wasMuted(db, about.streamId, found.author))
  return { ...found, isMuted, isRepeated: await isRepeated(db, staffId, { about, personId }) }
}

async function findSaid(db: Db, { streamId, seq }: SaidThere) {
  const message = await findMessage(db, streamId, seq)
  return message && { author: message.by, isGone: message.deleted !== null }
}

async function findAsked(db: Db, { streamId, seq }: SaidThere) {
  const asked = await db.liveEvent.findFirst({
    where: { streamId, seq, type: 'question.asked' },
    select: { actorId: true },
  })
  if (!asked) return null
  const gone = await db.liveEvent.findFirst({
    where: {
      streamId,
      type: { in: ['question.withdrawn', 'question.dismissed'] },
      payload: { path: ['question'], equals: seq },
    },
    select: { seq: true },
  })
  return { author: asked.actorId === null ? null : PersonId.parse(asked.actorId), isGone: gone !== null }
}

async function wasMuted(db: Db, streamId: StreamId, personId: PersonId): Promise<boolean> {
  const last = await db.liveEvent.findFirst({
    where: {
      streamId,
      type: { in: ['chat.muted', 'chat.unmuted'] },
      payload: { path: ['personId'], equals: personId },
    },
    orderBy: { seq: 'desc' },
    select: { type: true },
  })
  return last?.type === 'chat.muted'
}

async function isRepeated(db: Db, staffId: StreamId, { about, personId }: About): Promise<boolean> {
  const before = await db.liveEvent.findFirst({
    where: {
      streamId: staffId,
      actorId: personId,
      type: 'complaint.made',
      AND: [
        { payload: { path: ['about', 'streamId'], equals: about.streamId } },
        { payload: { path: ['about', 'kind'], equals: about.kind } },
        { payload: { path: ['about', 'seq'], equals: about.seq } },
      ],
    },
    select: { seq: true },
  })
  return before !== null
}
