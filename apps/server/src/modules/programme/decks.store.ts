import { Deck } from '@muster/contracts/decks'
import { DeckId, type PersonId, type ProjectId, type SessionId } from '@muster/contracts/ids'
import type { Db } from '../../platform/db.ts'
import { AppError } from '../../platform/errors.ts'

type NewDeck = { id: DeckId; sessionId: SessionId; fileId: string } & Pick<
  Deck,
  'name' | 'pages' | 'language' | 'versionOf'
>

/** The decks of a session, as they came, without those that were replaced. */
export async function listOfSession(db: Db, sessionId: SessionId): Promise<Deck[]> {
  const rows = await db.deck.findMany({
    where: { sessionId, replacedById: null },
    orderBy: { id: 'asc' },
    include: { file: true, preparation: { select: { madePages: true, done: true } } },
  })
  return rows.map(({ id, name, language, versionOfId, pages, file, preparation, createdAt }) => ({
    id: DeckId.parse(id),
    name,
    language,
    versionOf: versionOfId === null ? null : DeckId.parse(versionOfId),
    pages: Deck.shape.pages.parse(pages),
    sizeBytes: file.sizeBytes,
    uploadedAt: createdAt.toISOString(),
    prepared: preparation && { pages: preparation.madePages, done: preparation.done },
  }))
}

export function countOfSession(db: Db, sessionId: SessionId): Promise<number> {
  return db.deck.count({ where: { sessionId, replacedById: null } })
}

export async function insertDeck(
  db: Db,
  { versionOf, ...deck }: NewDeck & { uploadedBy: PersonId; createdAt: Date },
): Promise<void> {
  await db.deck.create({ data: { ...deck, versionOfId: versionOf } })
}

/** Another deck takes the place of one: it has its versions in other languages, and its notes. */
export async function putInPlace(db: Db, { deckId, by }: { deckId: DeckId; by: DeckId }): Promise<void> {
  await db.deck.update({ where: { id: deckId }, data: { replacedById: by } })
  await db.deck.updateMany({ where: { versionOfId: deckId }, data: { versionOfId: by } })
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
