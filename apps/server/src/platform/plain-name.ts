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
