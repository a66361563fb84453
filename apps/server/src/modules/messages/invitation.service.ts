import type { NewPerson } from '@muster/contracts/identity'
import type { PersonId } from '@muster/contracts/ids'
import type { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import type { ProjectFacts } from '../projects/projects.service.ts'
import { addressedAs } from './addressed-as.ts'
import { asMailLocale, mailWords } from './mail-words.ts'
import { queueMail } from './messages.service.ts'
import { setLetter } from './set-letter.ts'

type Invited = Pick<z.output<typeof NewPerson>, 'names' | 'email' | 'role'> & { personId: PersonId }

/**
 * Tells somebody that they were added to a project, as what, and how they sign in. The letter holds no secret: its link leads
 * to the sign-in page. In the project's language; it goes out when the transaction of `ctx` has committed.
 */
export async function queueInvitation(
  ctx: Ctx,
  project: ProjectFacts,
  { personId, names, email, role }: Invited,
): Promise<void> {
  const locale = asMailLocale(project.locale)
  const { t } = mailWords(locale)
  const to = email.toLowerCase()
  const about = {
    name: addressedAs(names, locale),
    projectTitle: project.title,
    projectCode: project.code,
    issuer: project.issuingOrganisation,
    address: to,
  }
  const days = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'long', timeZone: 'UTC' })
  const letter = await setLetter({
    locale,
    subject: t('invitation.subject', about),
    heading: t('invitation.heading'),
    paragraphs: [t('invitation.greeting', about), t(`invitation.added.${role}`, about), t('invitation.signIn', about)],
    facts: [
      { label: t('invitation.project'), value: project.code },
      { label: t('invitation.dates'), value: days.formatRange(new Date(project.startsOn), new Date(project.endsOn)) },
      { label: t('invitation.zone'), value: project.timeZone },
    ],
    action: {
      label: t('invitation.action'),
      url: `${ctx.platform.env.APP_URL}/sign-in?next=${encodeURIComponent(`/projects/${project.id}`)}`,
    },
    footer: t('invitation.footer', about),
  })
  await queueMail(ctx, { ...letter, to, kind: 'invitation', personId, projectId: project.id })
}
