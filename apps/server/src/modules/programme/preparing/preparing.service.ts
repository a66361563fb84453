import { DeckId, type ProjectId } from '@muster/contracts/ids'
import { z } from 'zod'
import { type Ctx, inTransaction } from '../../../platform/ctx.ts'
import { found } from '../../../platform/errors.ts'
import type { FileReply } from '../../../platform/file-reply.ts'
import type { Job } from '../../../platform/jobs.ts'
import { isPreparingDue } from './preparation.ts'
import { beginPreparation, findPreparation, listUnprepared } from './preparations.store.ts'

const Data = z.object({ deckId: DeckId })

/** Makes text and picture of each page of a deck. */
export const prepareDeck: Job<typeof Data> = { name: 'prepare-deck', data: Data, retries: 2 }

type Which = { projectId: ProjectId; deckId: DeckId }

/** Has a deck prepared; working state, so no matter for the audit. In a transaction. */
export async function beginPreparing(ctx: Ctx, deckId: DeckId): Promise<void> {
  await beginPreparation(ctx.db, deckId, ctx.now)
  await ctx.platform.jobs.enqueue(ctx, prepareDeck, { deckId })
}

/** Takes up what a process left when it ended. */
export async function resumePreparing(ctx: Ctx): Promise<void> {
  for (const deckId of await listUnprepared(ctx.db)) await ctx.platform.jobs.enqueue(ctx, prepareDeck, { deckId })
}

/** The pages of a deck as far as they are prepared; whoever asks first for those of an old deck begins with that. NOT_FOUND. */
export async function getDeckPages(ctx: Ctx, which: Which) {
  const standing = await findPreparation(ctx.db, which)
  if (isPreparingDue(standing, ctx.now)) await inTransaction(ctx, (ctx) => beginPreparing(ctx, which.deckId))
  return {
    prepared: { pages: standing?.madePages ?? 0, done: standing?.done ?? false },
    pages: (standing?.pages ?? []).map(({ text, picture }) => ({ text, hasPicture: picture !== null })),
  }
}

/** The small picture of a page, counted from 1. NOT_FOUND, also where there is none (yet). */
export async function getPagePicture(ctx: Ctx, { page, ...which }: Which & { page: number }): Promise<FileReply> {
  const standing = found(await findPreparation(ctx.db, which))
  const { sha256, storageKey } = found(standing.pictures)
  const picture = found(standing.pages[page - 1]?.picture)
  return {
    stream: await ctx.platform.storage.read(storageKey, picture),
    mimeType: 'image/webp',
    sizeBytes: picture.last - picture.first + 1,
    etag: `${sha256}-${page}`,
  }
}
