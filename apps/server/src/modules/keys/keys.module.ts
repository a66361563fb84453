import {
  listKeyRegister as listKeyRegisterEndpoint,
  listKeys as listKeysEndpoint,
  retireKey as retireKeyEndpoint,
} from '@muster/contracts/keys'
import { system } from '../../platform/actor.ts'
import { makeCtx } from '../../platform/ctx.ts'
import type { Module } from '../../platform/module.ts'
import { ensureKeys, listPublishedKeys, listRegister, retireKey } from './keys.service.ts'

/** The register of keys that sign. */
export const keysModule: Module = {
  name: 'keys',
  bind({ serve }) {
    serve.json(listKeysEndpoint, async (ctx) => ({ keys: await listPublishedKeys(ctx) }))
    serve.json(listKeyRegisterEndpoint, async (ctx) => ({ keys: await listRegister(ctx) }))
    serve.json(retireKeyEndpoint, async (ctx, { params, body }) => ({
      keys: await retireKey(ctx, { ...params, ...body }),
    }))
  },
  async start(platform) {
    await ensureKeys(makeCtx(platform, { actor: system, origin: null }))
    return async () => {}
  },
}
