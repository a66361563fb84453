import { verifySerial } from '@muster/contracts/verification'
import type { Module } from '../../platform/module.ts'
import { verify } from './verification.service.ts'

export const verificationModule: Module = {
  name: 'verification',
  bind({ serve }) {
    serve.json(verifySerial, (ctx, { params }) => verify(ctx, params.serial))
  },
}
