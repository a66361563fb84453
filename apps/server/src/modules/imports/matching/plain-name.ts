const invisible = /\p{Default_Ignorable_Code_Point}/gu

/**
 * A name without what tells nobody apart: the width and composition of its letters, their case, the spaces around and
 * between its words, and what cannot be seen. Accents, order and punctuation stay: they may be another name.
 */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .replaceAll(invisible, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .toUpperCase()
    .toLowerCase()
    .replaceAll('i\u0307', 'i')
    .replaceAll('ς', 'σ')
    .normalize('NFC')
}

/**
 * The names that an entry of a log gives: platforms put the original name, or what the person added, in brackets.
 * `Min (Kim Minji)` is `Min (Kim Minji)`, `Min` and `Kim Minji`.
 */
export function namesIn(entry: string): string[] {
  const parts = /^([^()]*)\(([^()]*)\)\s*$/.exec(entry.normalize('NFKC'))
  const names = [entry, ...(parts ? [parts[1] ?? '', parts[2] ?? ''] : [])].map(plainName)
  return [...new Set(names)].filter((name) => name !== '')
}
