import type { Certificate } from '@muster/contracts/certificates'
import { minuteMs } from '../../lib/durations.ts'
import { folded, wordSearch } from '../../lib/search-words.ts'

const minuteOf = ({ issuedAt }: Certificate) => Math.floor(Date.parse(issuedAt) / minuteMs)

/** The newest first; those that show the same time, as all of one run do, by name. */
export function inReadingOrder<Listed extends Certificate>(
  certificates: readonly Listed[],
  language: string,
): Listed[] {
  return certificates.toSorted(
    (one, other) => minuteOf(other) - minuteOf(one) || (one.name ?? '').localeCompare(other.name ?? '', language),
  )
}

/** Certificates whose name or serial holds every word of `search`, in their order. */
export function findCertificates<Listed extends Certificate>(
  certificates: readonly Listed[],
  search: string,
): readonly Listed[] {
  const isFound = wordSearch(search)
  return certificates.filter(({ name, serial }) => isFound(folded(`${name ?? ''} ${serial}`)))
}
