import { Deck } from '@muster/contracts/decks'
import { DeckId, type PersonId, type ProjectId, type SessionId } from '@muster/contracts/ids'
import type { Db } from '../../platform/db.ts'
import { AppError } from '../../platform/errors.ts'

type NewDeck = { id: DeckId; sessionId: SessionId; fileId: string; name: string; pages: Deck['pages'] }

/** The decks of a session, as they came. */
export async function listOfSession(db: Db, sessionId: SessionId): Promise<Deck[]> {
  const rows = await db.deck.findMany({
    where: { sessionId },
    orderBy: { id: 'asc' },
    include: { file: true, preparation: { select: { madePages: true, done: true } } },
  })
  return rows.map(({ id, name, pages, file, preparation, createdAt }) => ({
    id: DeckId.parse(id),
    name,
    pages: Deck.shape.pages.parse(pages),
    sizeBytes: file.sizeBytes,
    uploadedAt: createdAt.toISOString(),
    prepared: preparation && { pages: preparation.madePages, done: preparation.done },
  }))
}

export function countOfSession(db: Db, sessionId: SessionId): Promise<number> {
  return db.deck.count({ where: { sessionId } })
}

export async function insertDeck(db: Db, deck: NewDeck & { uploadedBy: PersonId; createdAt: Date }): Promise<void> {
  await db.deck.create({ data: deck })
}

/** The stored file of a deck. Throws NOT_FOUND, also for a deck of another project. */
export async function getFileOfDeck(db: Db, { projectId, deckId }: { projectId: ProjectId; deckId: DeckId }) {
  const deck = await db.deck.findFirst({
    where: { id: deckId, session: { projectId } },
    select: { file: { select: { storageKey: true, mimeType: true, sizeBytes: true, sha256: true } } },
  })
  if (!deck) throw new AppError('NOT_FOUND')
  return deck.file
}
