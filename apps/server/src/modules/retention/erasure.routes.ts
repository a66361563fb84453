import { erasePerson } from '@muster/contracts/identity'
import type { Serve } from '../../platform/serve.ts'
import { erase } from './erasure.service.ts'

export function bindErasureRoutes(serve: Serve): void {
  serve.json(erasePerson, async (ctx, { params }) => ({ identity: await erase(ctx, params) }))
}
