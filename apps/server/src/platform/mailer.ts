import { createTransport } from 'nodemailer'
import type { Env } from '../env.ts'

export type Letter = { to: string; subject: string; text: string; html: string }

export type Mailer = {
  /** Hands a letter to the SMTP server. Without one it answers `kept`: the letter stays in the outbox, to be read in the app. */
  deliver(letter: Letter): Promise<'sent' | 'kept'>
  close(): void
}

export function makeMailer(env: Pick<Env, 'SMTP_URL' | 'MAIL_FROM'>): Mailer {
  if (!env.SMTP_URL) return { deliver: async () => 'kept', close: () => {} }
  const transport = createTransport({ url: env.SMTP_URL, pool: true }, { from: env.MAIL_FROM })
  return {
    async deliver(letter) {
      await transport.sendMail(letter)
      return 'sent'
    },
    close: () => transport.close(),
  }
}
