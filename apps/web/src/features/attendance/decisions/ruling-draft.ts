import type { Ruling } from '@muster/contracts/overrides'

/** What the form holds: `complete`, `incomplete`, or `tier NAME`; credits as typed, which may be nothing. */
export type RulingDraft = { choice: string; credits: number | string }

export function toRuling({ choice, credits }: RulingDraft): Ruling {
  const tier = choice.startsWith('tier ') ? choice.slice('tier '.length) : null
  const granted = choice === 'incomplete' || credits === '' ? null : Math.round(Number(credits) * 100)
  return { outcome: choice === 'complete' ? 'complete' : 'incomplete', tier, creditsHundredths: granted }
}
