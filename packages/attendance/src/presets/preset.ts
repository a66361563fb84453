import type { Policy } from '../policy.ts'
import { referencePolicy } from '../reference-policy.ts'

/** A policy to start from. */
export type Preset = {
  /** For words and for choosing: small letters and hyphens. */
  readonly name: string
  /** Whose rule it is. */
  readonly source: string
  readonly policy: Policy
}

/** What a source says nothing about is as in the reference policy, but for its forgiven gaps: no other source has any. */
export const unsaid: Policy = { ...referencePolicy, gaps: { bridgedUpToS: 0 } }

/** Every session that the programme marks as required, each by itself; every selected one of a day or the programme. */
export const required = { sessions: 'required' } as const
