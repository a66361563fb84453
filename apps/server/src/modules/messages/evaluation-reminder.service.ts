import type { ProjectPerson } from '@muster/contracts/identity'
import type { Ctx } from '../../platform/ctx.ts'
import type { ProjectFacts } from '../projects/projects.service.ts'
import { letterMoment } from './letter-moment.ts'
import { asMailLocale, mailWords } from './mail-words.ts'
import { queueMails } from './messages.service.ts'
import { setLetter } from './set-letter.ts'

type Reminder = { project: ProjectFacts; closesAt: Date; people: readonly ProjectPerson[] }

/** Queues a letter to each of these people that the evaluation of a project closes soon. */
export async function queueEvaluationReminders(ctx: Ctx, { project, closesAt, people }: Reminder): Promise<void> {
  const locale = asMailLocale(project.locale)
  const { t } = mailWords(locale)
  const about = { projectTitle: project.title, projectCode: project.code }
  const letter = await setLetter({
    locale,
    subject: t('evaluationReminder.subject', about),
    heading: t('evaluationReminder.heading'),
    paragraphs: [t('evaluationReminder.what', about), t('evaluationReminder.apart')],
    facts: [
      { label: t('evaluationReminder.until'), value: letterMoment(closesAt, { locale, timeZone: project.timeZone }) },
    ],
    action: {
      label: t('evaluationReminder.action'),
      url: `${ctx.platform.env.APP_URL}/projects/${project.id}/evaluation`,
    },
    footer: t('evaluationReminder.footer', about),
  })
  await queueMails(
    ctx,
    people.flatMap(({ personId, email }) =>
      email ? [{ ...letter, personId, to: email, kind: 'evaluation-reminder' as const, projectId: project.id }] : [],
    ),
  )
}
