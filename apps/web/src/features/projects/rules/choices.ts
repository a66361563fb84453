import { countryName } from '@muster/words/country-name'
import { getAlpha2Codes } from 'i18n-iso-countries'

type Choice = { value: string; label: string }

/** All countries by their names in a language, in its alphabet's order. */
export function countryChoices(language: string): Choice[] {
  return Object.keys(getAlpha2Codes())
    .map((code) => ({ value: code, label: countryName(code, language) }))
    .sort((one, other) => one.label.localeCompare(other.label, language))
}

/** All time zones with their offsets at a moment, and `current` also where it is an older name of one. */
export function zoneChoices({ current, at }: { current: string; at: Date }): Choice[] {
  const known = Intl.supportedValuesOf('timeZone')
  const zones = current === '' || known.includes(current) ? known : [current, ...known]
  return zones.map((zone) => ({ value: zone, label: `${zone.replaceAll('_', ' ')} (${offsetOf(zone, at)})` }))
}

const offsetOf = (timeZone: string, at: Date) =>
  new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value ?? ''
