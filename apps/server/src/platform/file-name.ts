const longest = 80

/** A part of a file name that every system takes, in whatever script: letters and digits, and hyphens between them. */
export const fileNamePart = (text: string): string =>
  Array.from(text.normalize('NFC').replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-'))
    .slice(0, longest)
    .join('')
    .replaceAll(/^-+|-+$/g, '')
