import type { DeckId } from '@muster/contracts/ids'
import { type Ctx, inTransaction } from '../../../platform/ctx.ts'
import { takeNotes } from '../deck-notes.service.ts'
import { closingOf } from './closing.ts'
import { drawPages } from './draw-pages.ts'
import { leftOut, type MadePage } from './made-page.ts'
import { findUnprepared, finishPreparation, type KeptPage, tellProgress } from './preparations.store.ts'

/**
 * A slide takes a quarter of a second; the first one of a process a second or two more. By the clock it can be many times that: the
 * rooms come first.
 */
const patienceMs = 60_000
/** After so many pages of which nothing can be made it is not tried any further. */
const mostLeftOut = 5
const tellEveryMs = 500
/** However slow each page may be: what is not made by then is left out. */
const mostMs = 8 * 60_000

/**
 * The work of `prepareDeck`: a page that cannot be made ends its process, and another one goes on after it. Nothing to do for
 * a deck that is gone or ready.
 */
export async function carryOutPreparing(ctx: Ctx, { deckId }: { deckId: DeckId }): Promise<void> {
  const deck = await findUnprepared(ctx.db, deckId)
  if (!deck) return
  const { storage, clock } = ctx.platform
  const pages = await makeAll(ctx, { ...deck, deckId })
  const pictures = Buffer.concat(pages.flatMap(({ picture }) => picture ?? []))
  const kept = pictures.length > 0 ? await storage.keep(pictures, 'application/octet-stream') : null
  const made = { pages: place(pages), picturesId: kept?.fileId ?? null, at: clock.now() }
  await inTransaction(ctx, async (ctx) => {
    if (await finishPreparation(ctx.db, deckId, made))
      await takeNotes(
        ctx,
        deckId,
        pages.map(({ note }) => note),
      )
  })
}

type Deck = { deckId: DeckId; storageKey: string; pageCount: number }

async function makeAll({ db, platform }: Ctx, { deckId, storageKey, pageCount }: Deck): Promise<MadePage[]> {
  const { signal } = closingOf(platform)
  const pages: MadePage[] = []
  let toldAtMs = performance.now()
  const endsAtMs = toldAtMs + mostMs
  const isOver = () => performance.now() > endsAtMs
  for (let missed = 0; pages.length < pageCount && missed < mostLeftOut && !isOver(); missed++) {
    if (missed > 0) pages.push(leftOut)
    const pdf = await platform.storage.read(storageKey)
    for await (const page of drawPages({ pdf, fromPage: pages.length + 1, patienceMs, signal })) {
      pages.push(page)
      if (isOver()) break
      if (performance.now() - toldAtMs < tellEveryMs) continue
      await tellProgress(db, deckId, { madePages: pages.length, beatAt: platform.clock.now() })
      toldAtMs = performance.now()
    }
    signal.throwIfAborted()
  }
  return [...pages, ...Array.from({ length: Math.max(0, pageCount - pages.length) }, () => leftOut)]
}

/** Where the picture of each page lies among all of them, one after the other. */
function place(pages: readonly MadePage[]): KeptPage[] {
  let end = 0
  return pages.map(({ text, picture }) => {
    if (!picture) return { text, picture: null }
    const first = end
    end += picture.length
    return { text, picture: { first, last: end - 1 } }
  })
}
