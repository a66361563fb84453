import { BlockId, DeckId, PersonId, PollId, type SessionId, VideoId } from '@muster/contracts/ids'
import type { Block } from '@muster/contracts/run-of-show'
import type { Db } from '../../platform/db.ts'
import { fromDb, toDb } from '../../platform/enum-names.ts'
import { latinNameOf } from '../identity/names.service.ts'

export type RunOfShow = { blocks: Block[]; speakers: { personId: PersonId; name: string }[]; revision: number }

/** The running order of a session, with the names of those who lead a block. */
export async function getShow(db: Db, sessionId: SessionId): Promise<RunOfShow> {
  const { showRevision, blocks } = await db.session.findUniqueOrThrow({
    where: { id: sessionId },
    select: {
      showRevision: true,
      blocks: {
        orderBy: { position: 'asc' },
        include: { speaker: { select: { profile: { select: { latinName: true } } } } },
      },
    },
  })
  const names = new Map(
    blocks.flatMap(({ speakerId, speaker }) =>
      speakerId && speaker ? [[PersonId.parse(speakerId), latinNameOf(speaker.profile)] as const] : [],
    ),
  )
  return {
    blocks: blocks.map(({ id, kind, title, minutes, speakerId, notes, pollId, deckId, videoId }) => ({
      id: BlockId.parse(id),
      kind: fromDb(kind),
      title,
      minutes,
      speakerId: PersonId.nullable().parse(speakerId),
      notes,
      pollId: PollId.nullable().parse(pollId),
      deckId: DeckId.nullable().parse(deckId),
      videoId: VideoId.nullable().parse(videoId),
    })),
    speakers: [...names].map(([personId, name]) => ({ personId, name })),
    revision: showRevision,
  }
}

/** Writes the whole order in place of the one there was, and raises its revision; answers the new one. */
export async function replaceBlocks(db: Db, sessionId: SessionId, blocks: readonly Block[]): Promise<number> {
  await db.sessionBlock.deleteMany({ where: { sessionId } })
  const rows = blocks.map((block, position) => ({ ...block, sessionId, position, kind: toDb(block.kind) }))
  await db.sessionBlock.createMany({ data: rows })
  const { showRevision } = await db.session.update({
    where: { id: sessionId },
    data: { showRevision: { increment: 1 } },
    select: { showRevision: true },
  })
  return showRevision
}
