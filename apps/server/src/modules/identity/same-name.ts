/**
 * Whether two full names are one name written twice: letter case, width and spacing tell nobody apart. Together with
 * the mailbox this is how a human being is recognised.
 */
export const isSameName = (a: string, b: string): boolean => plain(a) === plain(b)

const plain = (name: string) => name.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toLocaleLowerCase('en')
