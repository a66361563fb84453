const plain = (name: string) => name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase()

/** Whether what was typed is one of the names, however it is spaced and in whichever case. */
export const isTypedName = (typed: string, names: readonly string[]): boolean =>
  plain(typed) !== '' && names.some((name) => plain(name) === plain(typed))
