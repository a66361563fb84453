const plain = (name: string) =>
  name.normalize('NFD').replaceAll(/\p{M}/gu, '').trim().replaceAll(/\s+/g, ' ').toLowerCase()

/** Whether what was typed is one of the names, however it is spaced, in whichever case, and also without accents that a keyboard may lack. */
export const isTypedName = (typed: string, names: readonly string[]): boolean =>
  plain(typed) !== '' && names.some((name) => plain(name) === plain(typed))
