import { actAs as actAsEndpoint, getMe } from '@muster/contracts/identity'
import type { Module } from '../../platform/module.ts'
import { actAs, describeMe } from './actor.service.ts'

export const meModule: Module = {
  name: 'me',
  bind({ serve }) {
    serve.json(getMe, async (ctx) => ({ me: ctx.actor.signInId === null ? null : await describeMe(ctx) }))
    serve.json(actAsEndpoint, (ctx, { body }) => actAs(ctx, body.personId))
  },
}
