import type { CertificateRecord } from '@muster/certificates/record'

/**
 * What the reference organisation calls its members in English, where that differs from the usual short name: a
 * certificate is an official document.
 */
const officialNames: Record<string, string> = {
  HK: 'Hong Kong',
  IR: 'Islamic Republic of Iran',
  KR: 'Republic of Korea',
  LA: 'Lao PDR',
  TR: 'Türkiye',
  TW: 'Republic of China',
  VN: 'Vietnam',
}

/** The name of a country as it is printed, by its ISO 3166 code. */
export function countryName(code: string, locale: CertificateRecord['locale']): string {
  const official = locale === 'en' ? officialNames[code] : undefined
  return official ?? new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code
}
