import type { Letter as Mail } from '../../platform/mailer.ts'
import { type Letter, letterText } from './letter.ts'

/** Sets a letter twice, from the same parts: as plain text and as HTML. */
export async function setLetter(letter: Letter): Promise<Omit<Mail, 'to'>> {
  // What draws it takes a third of a second to load, which nobody should wait for when the server starts.
  const { letterHtml } = await import('./letter-html.ts')
  return { subject: letter.subject, text: letterText(letter), html: await letterHtml(letter) }
}
