import { Select, type SelectProps } from '@mantine/core'
import { countryName } from '@muster/words/country-name'
import { getAlpha2Codes } from 'i18n-iso-countries'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

const codes = Object.keys(getAlpha2Codes())

/** Chooses a country by its name in the language of the screen; its value is the ISO 3166 code. */
export function CountrySelect(props: Omit<SelectProps, 'data' | 'searchable'>) {
  const { i18n } = useTranslation()
  const data = useMemo(
    () =>
      codes
        .map((value) => ({ value, label: countryName(value, i18n.language) }))
        .sort((one, other) => one.label.localeCompare(other.label, i18n.language)),
    [i18n.language],
  )
  return <Select {...props} data={data} searchable />
}
