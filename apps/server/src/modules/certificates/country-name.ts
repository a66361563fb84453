import type { CertificateRecord } from '@muster/certificates/record'
import { countryName } from '@muster/words/country-name'

/**
 * What the reference organisation calls its members in English, where that differs from the usual short name: a
 * certificate is an official document.
 */
const officialNames: Record<string, string> = {
  IR: 'Islamic Republic of Iran',
  KR: 'Republic of Korea',
  LA: 'Lao PDR',
  TR: 'Türkiye',
  TW: 'Republic of China',
  VN: 'Vietnam',
}

/** The name of a country as it is printed, by its ISO 3166 code. */
export function printedCountryName(code: string, locale: CertificateRecord['locale']): string {
  const official = locale === 'en' ? officialNames[code] : undefined
  return official ?? countryName(code, locale)
}
