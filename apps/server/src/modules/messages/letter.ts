import type { MailLocale } from './mail-words.ts'
import { mailWords } from './mail-words.ts'

/** What a mail says, apart from how it looks. Texts are plain; a line break in a paragraph is kept. */
export type Letter = {
  locale: MailLocale
  subject: string
  heading: string
  paragraphs: readonly string[]
  /** A small table, such as a serial number. */
  facts?: readonly { label: string; value: string }[]
  action?: { label: string; url: string }
  /** Why the reader gets this mail. */
  footer: string
}

/** The letter as plain text. */
export function letterText(letter: Letter): string {
  const { t } = mailWords(letter.locale)
  const blocks = [
    letter.heading,
    ...letter.paragraphs,
    (letter.facts ?? []).map(({ label, value }) => `${label}: ${value}`).join('\n'),
    letter.action ? `${letter.action.label}:\n${letter.action.url}` : '',
    `--\n${letter.footer}\nMuster · ${t('tagline')}`,
  ]
  return `${blocks.filter((block) => block.length > 0).join('\n\n')}\n`
}
