import type { Module } from '../../platform/module.ts'
import { endTerms, endTermsNightly } from './retention.jobs.ts'

/** What is not kept for ever goes when its term is over. */
export const retentionModule: Module = {
  name: 'retention',
  bind({ jobs }) {
    jobs.handle(endTermsNightly, endTerms)
  },
}
