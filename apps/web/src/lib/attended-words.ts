import type { TFunction } from 'i18next'

type Certified = { sessions: number; required: number; tier: string | null }

/** What a certificate says that its holder did, as it is printed: between their name and the title of the project. */
export function attendedWords(t: TFunction, { sessions, required, tier }: Certified): string {
  if (sessions < required) return t('verification:certified.attendedSome', { sessions, count: required })
  if (tier !== null) return t('verification:certified.tookPart')
  return required > 0 ? t('verification:certified.attended', { count: required }) : t('verification:certified.metRule')
}
