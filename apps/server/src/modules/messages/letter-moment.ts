import type { MailLocale } from './mail-words.ts'

/** A moment in a letter, in full and with its zone: `24 November 2021 at 14:00 (Asia/Seoul)`. */
export function letterMoment(at: Date, { locale, timeZone }: { locale: MailLocale; timeZone: string }): string {
  const when = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  })
  return `${when.format(at)} (${timeZone})`
}
