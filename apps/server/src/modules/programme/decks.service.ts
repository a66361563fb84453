import { type Deck, deckLimits } from '@muster/contracts/decks'
import { DeckId, type PersonId, type ProjectId, type SessionId } from '@muster/contracts/ids'
import { requirePerson, system } from '../../platform/actor.ts'
import { type Ctx, inTransaction } from '../../platform/ctx.ts'
import { AppError } from '../../platform/errors.ts'
import type { FileReply } from '../../platform/file-reply.ts'
import { newId } from '../../platform/ids.ts'
import type { KeptFile } from '../../platform/storage.ts'
import type { Upload } from '../../platform/upload.ts'
import { recordAudit } from '../audit/audit.service.ts'
import { replaceLiveDeck } from '../live/live.service.ts'
import { requireMaySeeShown } from '../live/shown.service.ts'
import { bringPdf } from './converting/bring-pdf.ts'
import { handOnNotes, refuseOthers, takeNotes } from './deck-notes.service.ts'
import { requireMayOpen } from './deck-readers.service.ts'
import { countOfSession, getFileOfDeck, insertDeck, listOfSession, putInPlace } from './decks.store.ts'
import { placeDeck } from './place-deck.ts'
import { beginPreparing } from './preparing/preparing.service.ts'
import { getFacts, lockSession } from './programme.store.ts'
import { readDeck } from './read-deck.ts'

type InProject = { projectId: ProjectId; sessionId: SessionId }

/** More than a session can show; it keeps one person from filling the storage. */
const mostDecks = 20

/** The decks of a session, as they came. NOT_FOUND for a session of another project; REFUSED `removed`; FORBIDDEN `not-allowed`. */
export async function listDecks(ctx: Ctx, which: InProject): Promise<Deck[]> {
  await getFacts(ctx.db, which)
  await requireMaySeeShown(ctx, which)
  return listOfSession(ctx.db, which.sessionId)
}

type As = { replaces?: DeckId | undefined; versionOf?: DeckId | undefined; language?: string | undefined }

/**
 * Keeps slides as a deck of a session: of its own, as a version of one in another language, or in place of one, which then
 * leaves the stage to it. NOT_FOUND; FORBIDDEN `not-your-deck`; UNSUPPORTED_FILE `encrypted-pdf`, `too-many-pages`,
 * `broken-pdf`; REFUSED `session-cancelled`, `too-many-decks`, those of `placeDeck`; and the failures of `bringPdf`.
 */
export async function uploadDeck(
  ctx: Ctx,
  which: InProject,
  { upload, as }: { upload: Upload; as: As },
): Promise<Deck> {
  const { personId: uploadedBy } = requirePerson(ctx.actor)
  const { projectId, sessionId } = which
  await refuseUnwanted(ctx, which, as)
  const brought = await bringPdf(ctx, upload)
  const reading = await readDeck(brought.bytes)
  if (!reading.ok) throw new AppError('UNSUPPORTED_FILE', reading.reason, { params: { maxPages: deckLimits.maxPages } })
  const { fileId, sha256, sizeBytes } = await ctx.platform.storage.keep(brought.bytes, brought.mimeType)
  const id = newId(DeckId)
  const { replaces } = as
  const deck = await inTransaction(ctx, async (ctx) => {
    await lockSession(ctx.db, sessionId)
    const deck = { name: upload.name, pages: reading.pages, ...(await refuseUnwanted(ctx, which, as)) }
    await insertDeck(ctx.db, { id, sessionId, fileId, ...deck, uploadedBy, createdAt: ctx.now })
    await beginPreparing(ctx, id)
    // Of slides of which some make no page, or several, nobody knows which note is whose.
    if (brought.notes.length === reading.pages.length) await takeNotes(ctx, id, brought.notes)
    await recordAudit(ctx, {
      action: 'deck.upload',
      subject: { type: 'deck', id },
      projectId,
      detail: { sessionId, pages: reading.pages.length, sizeBytes, sha256, ...as },
    })
    if (replaces) {
      await putInPlace(ctx.db, { deckId: replaces, by: id })
      await handOnNotes(ctx, { from: replaces, to: id, pageCount: reading.pages.length })
      const subject = { type: 'deck', id: replaces } as const
      await recordAudit(ctx, { action: 'deck.replace', subject, projectId, detail: { sessionId, to: id } })
    }
    return deck
  })
  if (replaces) await replaceLiveDeck(ctx, { ...which, personId: uploadedBy, deckId: replaces, by: id })
  return { id, ...deck, sizeBytes, uploadedAt: ctx.now.toISOString(), prepared: { pages: 0, done: false } }
}

type Entered = Pick<Deck, 'name' | 'pages'> & { file: KeptFile; notes: readonly string[] }

/**
 * Enters a PDF that Muster drew itself, so that its pages are known, as a deck of a session in the name of who presents it, with
 * a note for each page. Nobody brought it: the audit says that the service did. Its pages are prepared once somebody asks for
 * them. In a transaction.
 */
export async function enterDeck(
  ctx: Ctx,
  { sessionId, projectId, personId }: InProject & { personId: PersonId },
  { file: { fileId, sha256, sizeBytes }, notes, ...deck }: Entered,
): Promise<DeckId> {
  const id = newId(DeckId)
  const place = { language: null, versionOf: null }
  await insertDeck(ctx.db, { id, sessionId, fileId, ...deck, ...place, uploadedBy: personId, createdAt: ctx.now })
  const asService = { ...ctx, actor: system, origin: null }
  await takeNotes(asService, id, notes)
  const detail = { sessionId, pages: deck.pages.length, sizeBytes, sha256 }
  await recordAudit(asService, { action: 'deck.upload', subject: { type: 'deck', id }, projectId, detail })
  return id
}

/** The PDF of a deck as it was uploaded. NOT_FOUND, also for a deck of another project; REFUSED as `requireMayOpen` does. */
export async function getDeckFile(ctx: Ctx, which: { projectId: ProjectId; deckId: DeckId }): Promise<FileReply> {
  await requireMayOpen(ctx, which)
  const { storageKey, sha256, mimeType, sizeBytes } = await getFileOfDeck(ctx.db, which)
  return { stream: await ctx.platform.storage.read(storageKey), mimeType, sizeBytes, etag: sha256 }
}

/** Answers which place the deck takes. */
async function refuseUnwanted(ctx: Ctx, which: InProject, as: As) {
  const { state } = await getFacts(ctx.db, which)
  if (state === 'cancelled') throw new AppError('REFUSED', 'session-cancelled')
  const place = placeDeck(await listOfSession(ctx.db, which.sessionId), as)
  if (!place.ok) throw new AppError('REFUSED', place.reason)
  const theirs = as.replaces ?? as.versionOf
  if (theirs) await refuseOthers(ctx, { projectId: which.projectId, deckId: theirs })
  if (!as.replaces && (await countOfSession(ctx.db, which.sessionId)) >= mostDecks)
    throw new AppError('REFUSED', 'too-many-decks', { params: { most: mostDecks } })
  const { language, versionOf } = place
  return { language, versionOf }
}
