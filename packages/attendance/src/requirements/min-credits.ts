import { readWhole, type Variant } from '../policy-node.ts'

/** At least so many hundredths of a credit, by the policy's own rule of what earns credits. */
export type MinCredits = { readonly kind: 'min-credits'; readonly minHundredths: number }

export const minCredits: Variant<MinCredits> = {
  keys: ['minHundredths'],
  read: (at) => ({ kind: 'min-credits', minHundredths: readWhole(at('minHundredths'), { min: 1, max: 1_000_000 }) }),
}
