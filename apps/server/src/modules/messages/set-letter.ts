import type { Letter as Mail } from '../../platform/mailer.ts'
import { type Letter, letterText } from './letter.ts'
import { letterHtml } from './letter-html.ts'

/** Sets a letter twice, from the same parts: as plain text and as HTML. */
export async function setLetter(letter: Letter): Promise<Omit<Mail, 'to'>> {
  return { subject: letter.subject, text: letterText(letter), html: await letterHtml(letter) }
}
