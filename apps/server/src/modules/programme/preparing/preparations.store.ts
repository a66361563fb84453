import type { DeckId, ProjectId } from '@muster/contracts/ids'
import { z } from 'zod'
import type { Db } from '../../../platform/db.ts'
import { AppError } from '../../../platform/errors.ts'

/** A page as it is kept: its text, and from which to which byte of the deck's pictures its own is. */
export const KeptPage = z.object({
  text: z.string(),
  picture: z.object({ first: z.int(), last: z.int() }).nullable(),
})
export type KeptPage = z.output<typeof KeptPage>

type Which = { projectId: ProjectId; deckId: DeckId }

/** How the preparation of a deck stands; null where it never began. NOT_FOUND for a deck of another project. */
export async function findPreparation(db: Db, { projectId, deckId }: Which) {
  const deck = await db.deck.findFirst({
    where: { id: deckId, session: { projectId } },
    select: { preparation: { select: { madePages: true, done: true, pages: true, beatAt: true, pictures: true } } },
  })
  if (!deck) throw new AppError('NOT_FOUND')
  const { preparation } = deck
  return preparation && { ...preparation, pages: z.array(KeptPage).parse(preparation.pages) }
}

/** Begins, or begins anew; nothing to do where it is done. */
export async function beginPreparation(db: Db, deckId: DeckId, at: Date): Promise<void> {
  await db.deckPreparation.upsert({
    where: { deckId },
    create: { deckId, beatAt: at },
    update: { beatAt: at },
  })
}

/** The PDF of a deck whose preparation was begun and is not done; null for any other. */
export async function findUnprepared(
  db: Db,
  deckId: DeckId,
): Promise<{ storageKey: string; pageCount: number } | null> {
  const deck = await db.deck.findFirst({
    where: { id: deckId, preparation: { done: false } },
    select: { pages: true, file: { select: { storageKey: true } } },
  })
  return deck && { storageKey: deck.file.storageKey, pageCount: z.array(z.unknown()).parse(deck.pages).length }
}

/** The decks whose preparation was begun and is not done. */
export async function listUnprepared(db: Db): Promise<string[]> {
  const rows = await db.deckPreparation.findMany({ where: { done: false }, select: { deckId: true } })
  return rows.map(({ deckId }) => deckId)
}

/** Says how far it is; nothing where the deck was deleted meanwhile. */
export async function tellProgress(db: Db, deckId: DeckId, how: { madePages: number; beatAt: Date }): Promise<void> {
  await db.deckPreparation.updateMany({ where: { deckId, done: false }, data: how })
}

/** Keeps what was made; false where the deck was deleted meanwhile, or somebody else was quicker. */
export async function finishPreparation(
  db: Db,
  deckId: DeckId,
  { pages, picturesId, at }: { pages: readonly KeptPage[]; picturesId: string | null; at: Date },
): Promise<boolean> {
  const data = {
    madePages: pages.length,
    done: true,
    pages: structuredClone<object[]>([...pages]),
    picturesId,
    beatAt: at,
  }
  const { count } = await db.deckPreparation.updateMany({ where: { deckId, done: false }, data })
  return count > 0
}
