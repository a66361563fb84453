import type { PersonNames } from '@muster/contracts/identity'
import type { MailLocale } from './mail-words.ts'

/** By the name in the letter's own script where there is one. */
export function addressedAs({ latin, native }: PersonNames, locale: MailLocale): string {
  return native && native.lang.split('-')[0] === locale ? native.text : latin
}
