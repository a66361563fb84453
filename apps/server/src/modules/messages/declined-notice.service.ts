import type { ActivityKind } from '@muster/contracts/activities'
import type { PersonId, ProjectId, SessionId } from '@muster/contracts/ids'
import type { Ctx } from '../../platform/ctx.ts'
import { findPersonOfProject } from '../identity/people.service.ts'
import { getSession } from '../programme/programme.service.ts'
import { getProjectFacts } from '../projects/projects.service.ts'
import { addressedAs } from './addressed-as.ts'
import { asMailLocale, mailWords } from './mail-words.ts'
import { queueMail } from './messages.service.ts'
import { setLetter } from './set-letter.ts'

type Declined = {
  projectId: ProjectId
  personId: PersonId
  kind: ActivityKind
  /** Null: of the whole programme. */
  sessionId: SessionId | null
  /** In the words of whoever declined. */
  reason: string
}

/** Tells somebody that what they did was declined, and why; nobody who has no address. In the project's language. */
export async function queueDeclinedNotice(
  ctx: Ctx,
  { projectId, personId, kind, sessionId, reason }: Declined,
): Promise<void> {
  const person = await findPersonOfProject(ctx, { projectId, personId })
  if (!person?.email) return
  const project = await getProjectFacts(ctx, projectId)
  const locale = asMailLocale(project.locale)
  const { t } = mailWords(locale)
  const about = {
    name: addressedAs(person.names, locale),
    task: t(`taskDeclined.task.${kind}`),
    place: sessionId ? (await getSession(ctx, { projectId, sessionId })).title : project.title,
    projectTitle: project.title,
    projectCode: project.code,
  }
  const letter = await setLetter({
    locale,
    subject: t('taskDeclined.subject', about),
    heading: t('taskDeclined.heading'),
    paragraphs: [
      t('taskDeclined.greeting', about),
      t('taskDeclined.declined', about),
      ...reason.split(/\n{2,}/),
      t('taskDeclined.anew'),
    ],
    action: {
      label: t('taskDeclined.action'),
      url: `${ctx.platform.env.APP_URL}/projects/${projectId}/activities`,
    },
    footer: t('taskDeclined.footer', about),
  })
  await queueMail(ctx, { ...letter, to: person.email, kind: 'task-declined', personId, projectId })
}
