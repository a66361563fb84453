import { useTranslation } from 'react-i18next'

/** A country's name in a language, by its ISO 3166 code. */
export function countryName(code: string, language: string): string {
  return new Intl.DisplayNames([language], { type: 'region', fallback: 'code' }).of(code) ?? code
}

export function CountryName({ code }: { code: string }) {
  const { i18n } = useTranslation()
  return <>{countryName(code, i18n.language)}</>
}
