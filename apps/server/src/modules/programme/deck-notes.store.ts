import { type DeckId, PersonId, ProjectId, SessionId } from '@muster/contracts/ids'
import { z } from 'zod'
import type { Db } from '../../platform/db.ts'
import { AppError } from '../../platform/errors.ts'

type Which = { projectId: ProjectId; deckId: DeckId }
export type Note = { page: number; text: string }
/** With who wrote it last; null: it came with the file. */
type WrittenNote = Note & { writtenBy: PersonId | null }

/** Whose deck it is: who uploaded it, and who speaks in its session. NOT_FOUND, also for a deck of another project. */
export async function getOwners(db: Db, { projectId, deckId }: Which) {
  const deck = await db.deck.findFirst({
    where: { id: deckId, session: { projectId } },
    select: {
      sessionId: true,
      pages: true,
      replacedById: true,
      uploadedBy: true,
      session: { select: { speakers: { select: { personId: true } } } },
    },
  })
  if (!deck) throw new AppError('NOT_FOUND')
  return {
    sessionId: SessionId.parse(deck.sessionId),
    isReplaced: deck.replacedById !== null,
    pageCount: z.array(z.unknown()).parse(deck.pages).length,
    owners: [deck.uploadedBy, ...deck.session.speakers.map(({ personId }) => personId)].map((id) => PersonId.parse(id)),
  }
}

/** Who uploaded a deck, in which project; null where it is gone. */
export async function findUpload(
  db: Db,
  deckId: DeckId,
): Promise<{ projectId: ProjectId; uploadedBy: PersonId } | null> {
  const select = { uploadedBy: true, session: { select: { projectId: true } } } as const
  const deck = await db.deck.findUnique({ where: { id: deckId }, select })
  return deck && { projectId: ProjectId.parse(deck.session.projectId), uploadedBy: PersonId.parse(deck.uploadedBy) }
}

export function listNotes(db: Db, deckId: DeckId): Promise<Note[]> {
  return db.deckNote.findMany({ where: { deckId }, orderBy: { page: 'asc' }, select: { page: true, text: true } })
}

/** Holds a deck until the transaction ends, so that two who write at once do so one after the other. */
export async function lockDeck(db: Db, deckId: DeckId): Promise<void> {
  await db.$queryRaw`SELECT id FROM deck WHERE id = ${deckId}::uuid FOR UPDATE`
}

/** The same with who wrote each, or brought it with the deck's file. */
export async function listNotesWithWriters(db: Db, deckId: DeckId): Promise<WrittenNote[]> {
  const notes = await db.deckNote.findMany({ where: { deckId }, include: { deck: { select: { uploadedBy: true } } } })
  return notes.map(({ page, text, writtenBy, deck }) => ({
    page,
    text,
    writtenBy: PersonId.parse(writtenBy ?? deck.uploadedBy),
  }))
}

/** Writes the note of a page; an empty one is none. */
export async function putNote(db: Db, deckId: DeckId, { page, text, writtenBy }: WrittenNote): Promise<void> {
  if (text === '') await db.deckNote.deleteMany({ where: { deckId, page } })
  else
    await db.deckNote.upsert({
      where: { deckId_page: { deckId, page } },
      create: { deckId, page, text, writtenBy },
      update: { text, writtenBy },
    })
}

/** Adds notes to pages that have none; answers how many. */
export async function addNotes(db: Db, deckId: DeckId, notes: readonly WrittenNote[]): Promise<number> {
  const data = notes.map((note) => ({ deckId, ...note }))
  const { count } = await db.deckNote.createMany({ data, skipDuplicates: true })
  return count
}

/** Erases the notes that a person wrote in a project, or brought with the file of a deck. Answers how many. */
export async function deleteNotesOf(
  db: Db,
  { projectId, personId }: { projectId: ProjectId; personId: PersonId },
): Promise<number> {
  const { count } = await db.deckNote.deleteMany({
    where: {
      deck: { session: { projectId } },
      OR: [{ writtenBy: personId }, { writtenBy: null, deck: { uploadedBy: personId } }],
    },
  })
  return count
}
