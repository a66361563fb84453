import type { LinkWay } from '@muster/contracts/messages'
import type { Env } from '../../env.ts'

/**
 * How a link that signs somebody in gets to them: by mail; without a mail server on one's own machine through the terminal
 * where Muster was started, which nobody else reads; and elsewhere not at all. It never stays in an outbox: whoever read it
 * there would be signed in as somebody else.
 */
export function linkWay({ SMTP_URL, local }: Pick<Env, 'SMTP_URL' | 'local'>): LinkWay {
  if (SMTP_URL) return 'mail'
  return local ? 'terminal' : 'none'
}
