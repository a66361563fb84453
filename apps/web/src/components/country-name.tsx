import { countryName } from '@muster/words/country-name'
import { useTranslation } from 'react-i18next'

export function CountryName({ code }: { code: string }) {
  const { i18n } = useTranslation()
  return <>{countryName(code, i18n.language)}</>
}
