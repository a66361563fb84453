import * as contract from '@muster/contracts/decks'
import type { Bindings } from '../../platform/module.ts'
import { getDeckFile, listDecks, uploadDeck } from './decks.service.ts'
import { getDeckPages, getPagePicture } from './preparing/preparing.service.ts'

export function bindDeckRoutes({ serve }: Pick<Bindings, 'serve'>): void {
  serve.json(contract.listDecks, async (ctx, { params }) => ({ decks: await listDecks(ctx, params) }))
  serve.json(contract.uploadDeck, async (ctx, { params, upload }) => ({ deck: await uploadDeck(ctx, params, upload) }))
  serve.file(contract.getDeckFile, (ctx, { params }) => getDeckFile(ctx, params))
  serve.json(contract.getDeckPages, (ctx, { params }) => getDeckPages(ctx, params))
  serve.file(contract.getPagePicture, (ctx, { params }) => getPagePicture(ctx, params))
}
