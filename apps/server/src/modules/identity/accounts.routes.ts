import * as contract from '@muster/contracts/identity'
import type { Module } from '../../platform/module.ts'
import { setPlatformRoles } from './accounts.service.ts'
import { listPage } from './accounts.store.ts'

export const accountsModule: Module = {
  name: 'accounts',
  bind({ serve }) {
    serve.json(contract.listAccounts, (ctx, { query }) => listPage(ctx.db, query))
    serve.json(contract.setPlatformRoles, async (ctx, { params, body }) => {
      await setPlatformRoles(ctx, params.accountId, body.roles)
      return {}
    })
  },
}
