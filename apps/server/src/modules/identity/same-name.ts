import { plainName } from '../../platform/plain-name.ts'

/**
 * Whether two full names are one name written twice, but for what tells nobody apart. Together with the mailbox this is how a
 * human being is recognised.
 */
export const isSameName = (a: string, b: string): boolean => plainName(a) === plainName(b)
