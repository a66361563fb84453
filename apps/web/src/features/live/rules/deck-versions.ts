import type { Deck } from '@muster/contracts/decks'

type Known = Pick<Deck, 'id' | 'language' | 'versionOf'>

/** The deck of its own that is shown, and its versions in other languages; none where it is not known. */
export function listVersions<Version extends Known>(decks: readonly Version[], deckId: string): Version[] {
  const own = decks.find(({ id }) => id === deckId)
  return own ? [own, ...decks.filter(({ versionOf }) => versionOf === own.id)] : []
}

/** Languages are the same whatever follows them: `zh` is asked for, `zh-Hant` is there. */
const primary = (tag: string) => tag.split('-')[0]

/**
 * The version that somebody sees: in the language that they chose, else in that of their screens, else the deck itself.
 * `chosen` is the id of a version.
 */
export function chooseVersion<Version extends Known>(
  versions: readonly Version[],
  { chosen, language }: { chosen: string | null; language: string },
): Version | null {
  return (
    versions.find(({ id }) => id === chosen) ??
    versions.find((version) => version.language === language) ??
    versions.find((version) => version.language !== null && primary(version.language) === primary(language)) ??
    versions[0] ??
    null
  )
}

/** The page of a version in step with the deck itself: its last one, while that is further than the version goes. */
export const pageInStep = (page: number, version: Pick<Deck, 'pages'> | null): number =>
  version === null ? page : Math.max(1, Math.min(page, version.pages.length))
