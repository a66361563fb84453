import type { DeckId, ProjectId } from '@muster/contracts/ids'
import { isAllowed, requirePerson } from '../../platform/actor.ts'
import { type Ctx, inTransaction } from '../../platform/ctx.ts'
import { AppError } from '../../platform/errors.ts'
import { recordAudit } from '../audit/audit.service.ts'
import { findGone } from '../identity/standing.service.ts'
import {
  addNotes,
  findUpload,
  getOwners,
  listNotes,
  listNotesWithWriters,
  lockDeck,
  type Note,
  putNote,
} from './deck-notes.store.ts'

type Which = { projectId: ProjectId; deckId: DeckId }

/** The private notes to the pages of a deck. NOT_FOUND; FORBIDDEN `not-your-deck`. */
export async function getDeckNotes(ctx: Ctx, which: Which): Promise<Note[]> {
  await refuseOthers(ctx, which)
  return listNotes(ctx.db, which.deckId)
}

/**
 * Writes the note of a page in place of the one that was `read`. NOT_FOUND, also of a page that there is not; FORBIDDEN
 * `not-your-deck`; CONFLICT `changed-meanwhile`.
 */
export async function setPageNote(
  ctx: Ctx,
  { page, ...which }: Which & { page: number },
  { text, read }: { text: string; read: string },
): Promise<void> {
  const { deckId, projectId } = which
  const { personId: writtenBy } = requirePerson(ctx.actor)
  await inTransaction(ctx, async (ctx) => {
    const { sessionId, pageCount } = await refuseOthers(ctx, which)
    if (page > pageCount) throw new AppError('NOT_FOUND')
    await lockDeck(ctx.db, deckId)
    const before = (await listNotes(ctx.db, deckId)).find((note) => note.page === page)?.text ?? ''
    if (before !== read) throw new AppError('CONFLICT', 'changed-meanwhile')
    await putNote(ctx.db, deckId, { page, text, writtenBy })
    const subject = { type: 'deck', id: deckId } as const
    await recordAudit(ctx, { action: 'deck.note', subject, projectId, detail: { sessionId, page } })
  })
}

/**
 * Keeps the notes that came with a file, where nobody has written any yet, and whoever uploaded it is still of the project: with
 * them their notes went. In a transaction.
 */
export async function takeNotes(ctx: Ctx, deckId: DeckId, ofPages: readonly string[]): Promise<void> {
  const notes = ofPages.flatMap((text, index) => (text === '' ? [] : [{ page: index + 1, text, writtenBy: null }]))
  const upload = await findUpload(ctx.db, deckId)
  if (notes.length === 0 || !upload) return
  const { projectId, uploadedBy } = upload
  if ((await findGone(ctx, { projectId, personIds: [uploadedBy] })).size > 0) return
  const taken = await addNotes(ctx.db, deckId, notes)
  await recordAudit(ctx, {
    action: 'deck.take-notes',
    subject: { type: 'deck', id: deckId },
    projectId,
    detail: { pages: taken },
  })
}

/** Gives the notes of a deck to the one that takes its place, where that has none of its own. In a transaction. */
export async function handOnNotes(
  ctx: Ctx,
  { from, to, pageCount }: { from: DeckId; to: DeckId; pageCount: number },
): Promise<void> {
  const notes = await listNotesWithWriters(ctx.db, from)
  await addNotes(
    ctx.db,
    to,
    notes.filter(({ page }) => page <= pageCount),
  )
}

/**
 * A resource person reads the notes of their own decks, and replaces those, and not what others mean to show and say.
 * NOT_FOUND; FORBIDDEN `not-your-deck`.
 */
export async function refuseOthers(ctx: Ctx, which: Which) {
  const deck = await getOwners(ctx.db, which)
  const { personId } = requirePerson(ctx.actor)
  if (!isAllowed(ctx.actor, 'live.run', which.projectId) && !deck.owners.includes(personId))
    throw new AppError('FORBIDDEN', 'not-your-deck')
  return deck
}
