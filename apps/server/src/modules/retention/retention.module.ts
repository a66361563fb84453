import type { Module } from '../../platform/module.ts'
import { bindErasureRoutes } from './erasure.routes.ts'
import { endTerms, endTermsNightly } from './retention.jobs.ts'

/** What is not kept for ever goes when its term is over, and what is a person's when somebody who may decides so. */
export const retentionModule: Module = {
  name: 'retention',
  bind({ serve, jobs }) {
    bindErasureRoutes(serve)
    jobs.handle(endTermsNightly, endTerms)
  },
}
