import { system } from '../../platform/actor.ts'
import { makeCtx } from '../../platform/ctx.ts'
import type { Platform } from '../../platform/platform.ts'
import { linkWay } from './link-way.ts'
import { asMailLocale, mailWords } from './mail-words.ts'
import { queueMail } from './messages.service.ts'
import { setLetter } from './set-letter.ts'
import { findLinkRecipient } from './sign-in-link.store.ts'

/**
 * Sends a sign-in link to the account of an address, or without a mail server shows it where `linkWay` says. Where there is
 * no account nothing is sent, and the caller cannot tell: nobody learns who has one, and nobody can have mail sent to
 * strangers.
 */
export async function queueSignInLink(
  platform: Platform,
  { email, url }: { email: string; url: string },
): Promise<void> {
  const way = linkWay(platform.env)
  if (way === 'none') return
  const ctx = makeCtx(platform, { actor: system, origin: null })
  const to = email.toLowerCase()
  const recipient = await findLinkRecipient(ctx.db, to)
  if (!recipient) return
  if (way === 'terminal') return platform.print(inTerminal(to, url))
  const locale = asMailLocale(recipient.locale)
  const { t } = mailWords(locale)
  const letter = await setLetter({
    locale,
    subject: t('signInLink.subject'),
    heading: t('signInLink.heading'),
    paragraphs: [t('signInLink.use')],
    action: { label: t('signInLink.action'), url },
    footer: t('signInLink.footer'),
  })
  await queueMail(ctx, { ...letter, to, kind: 'sign-in-link', personId: recipient.personId, projectId: null })
}

/** For who started Muster on their own machine, in the language of everything else that it prints there. */
const inTerminal = (to: string, url: string) =>
  `\n  ${to} asked for a link to sign in. No mail server is set (SMTP_URL), so here it is; it works once, within fifteen minutes:\n  ${url}\n`
