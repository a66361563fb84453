import type { Certificate } from '@muster/contracts/certificates'

const minuteMs = 60_000
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
  const words = folded(search).split(/\s+/).filter(Boolean)
  if (words.length === 0) return certificates
  return certificates.filter(({ name, serial }) => {
    const text = folded(`${name ?? ''} ${serial}`)
    return words.every((word) => text.includes(word))
  })
}

/** Without case and accents: `gokce` finds Gökçe. */
const folded = (text: string) =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll('ı', 'i')
