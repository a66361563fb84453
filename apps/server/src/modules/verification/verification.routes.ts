import { verifySerial } from '@muster/contracts/verification'
import type { Serve } from '../../platform/serve.ts'
import { verify } from './verification.service.ts'

export function bindVerificationRoutes(serve: Serve): void {
  serve.json(verifySerial, (ctx, { params }) => verify(ctx, params.serial))
}
