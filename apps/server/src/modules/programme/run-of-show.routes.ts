import * as contract from '@muster/contracts/run-of-show'
import type { Bindings } from '../../platform/module.ts'
import { getRunOfShow, setRunOfShow } from './run-of-show.service.ts'

export function bindRunOfShowRoutes({ serve }: Pick<Bindings, 'serve'>): void {
  serve.json(contract.getRunOfShow, (ctx, { params }) => getRunOfShow(ctx, params))
  serve.json(contract.setRunOfShow, async (ctx, { params, body }) => ({
    revision: await setRunOfShow(ctx, params, body),
  }))
}
