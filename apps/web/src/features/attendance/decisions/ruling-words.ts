import type { Ruling } from '@muster/contracts/overrides'
import { tierWords } from '@muster/words/policy-words'
import { sayCredits } from '@muster/words/reason-words'
import type { TFunction } from 'i18next'

/** What was decided, in words: `Complete, 1.5 credits`. */
export function rulingWords(t: TFunction, { outcome, tier, creditsHundredths }: Ruling, language: string): string {
  const what =
    tier === null ? t(`attendance:outcome.${outcome}`) : t('decisions:ruling.tier', { tierName: tierWords(t, tier) })
  if (creditsHundredths === null) return what
  const credits = { count: creditsHundredths / 100, credits: sayCredits(creditsHundredths, language) }
  return t('decisions:ruling.withCredits', { what, ...credits })
}
