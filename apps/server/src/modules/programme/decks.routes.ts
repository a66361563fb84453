import * as contract from '@muster/contracts/decks'
import type { Bindings } from '../../platform/module.ts'
import { getDeckNotes, setPageNote } from './deck-notes.service.ts'
import { requireMayOpen } from './deck-readers.service.ts'
import { getDeckFile, listDecks, uploadDeck } from './decks.service.ts'
import { getDeckPages, getPagePicture } from './preparing/preparing.service.ts'

export function bindDeckRoutes({ serve }: Pick<Bindings, 'serve'>): void {
  serve.json(contract.listDecks, async (ctx, { params }) => ({ decks: await listDecks(ctx, params) }))
  serve.json(contract.uploadDeck, async (ctx, { params, query, upload }) => ({
    deck: await uploadDeck(ctx, params, { upload, as: query }),
  }))
  serve.file(contract.getDeckFile, (ctx, { params }) => getDeckFile(ctx, params))
  serve.json(contract.getDeckPages, async (ctx, { params }) => {
    await requireMayOpen(ctx, params)
    return getDeckPages(ctx, params)
  })
  serve.file(contract.getPagePicture, async (ctx, { params }) => {
    await requireMayOpen(ctx, params)
    return getPagePicture(ctx, params)
  })
  serve.json(contract.getDeckNotes, async (ctx, { params }) => ({ notes: await getDeckNotes(ctx, params) }))
  serve.json(contract.setPageNote, async (ctx, { params, body }) => {
    await setPageNote(ctx, params, body)
    return { text: body.text }
  })
}
