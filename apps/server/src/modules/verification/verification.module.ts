import type { Module } from '../../platform/module.ts'
import { bindVerificationRoutes } from './verification.routes.ts'

/** What anybody may learn of a serial. */
export const verificationModule: Module = {
  name: 'verification',
  bind({ serve }) {
    bindVerificationRoutes(serve)
  },
}
