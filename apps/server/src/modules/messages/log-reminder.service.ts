import type { Role } from '@muster/contracts/permissions'
import type { Ctx } from '../../platform/ctx.ts'
import { listPeopleOfProject } from '../identity/people.service.ts'
import type { ProjectFacts } from '../projects/projects.service.ts'
import { letterMoment } from './letter-moment.ts'
import { asMailLocale, mailWords } from './mail-words.ts'
import { queueMails } from './messages.service.ts'
import { setLetter } from './set-letter.ts'

/** Those who have the log, or can get it. */
const askedOf: readonly Role[] = ['project-administrator', 'host-organiser', 'facilitator']

type Missing = { id: string; title: string; startsAt: Date }

/** Queues a letter that asks for the logs of sessions held elsewhere. To be called in the transaction that notes it. */
export async function queueLogReminder(
  ctx: Ctx,
  { project, sessions }: { project: ProjectFacts; sessions: readonly Missing[] },
): Promise<void> {
  const people = await listPeopleOfProject(ctx, project.id)
  const addressed = people.flatMap(({ personId, email, roles }) =>
    email && roles.some((role) => askedOf.includes(role)) ? [{ personId, to: email }] : [],
  )
  const letter = await setLogReminder(ctx, { project, sessions })
  await queueMails(
    ctx,
    addressed.map((person) => ({ ...letter, ...person, kind: 'log-reminder' as const, projectId: project.id })),
  )
}

function setLogReminder(ctx: Ctx, { project, sessions }: { project: ProjectFacts; sessions: readonly Missing[] }) {
  const locale = asMailLocale(project.locale)
  const { t } = mailWords(locale)
  const about = { projectTitle: project.title, projectCode: project.code }
  return setLetter({
    locale,
    subject: t('logReminder.subject', about),
    heading: t('logReminder.heading'),
    paragraphs: [t('logReminder.what', about), t('logReminder.do')],
    facts: sessions.map(({ title, startsAt }) => ({
      label: title,
      value: letterMoment(startsAt, { locale, timeZone: project.timeZone }),
    })),
    action: { label: t('logReminder.action'), url: `${ctx.platform.env.APP_URL}/projects/${project.id}/programme` },
    footer: t('logReminder.footer', about),
  })
}
