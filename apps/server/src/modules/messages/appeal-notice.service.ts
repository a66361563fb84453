import type { PersonId, ProjectId } from '@muster/contracts/ids'
import type { Ctx } from '../../platform/ctx.ts'
import { findPersonOfProject } from '../identity/people.service.ts'
import { getProjectFacts } from '../projects/projects.service.ts'
import { addressedAs } from './addressed-as.ts'
import { asMailLocale, mailWords } from './mail-words.ts'
import { queueMail } from './messages.service.ts'
import { setLetter } from './set-letter.ts'

type Answered = {
  projectId: ProjectId
  personId: PersonId
  sessionTitle: string
  isAccepted: boolean
  /** In the words of whoever answered. */
  answer: string
}

/** Tells somebody how their request for a review was answered; nobody who has no address. In the project's language. */
export async function queueAppealAnswer(
  ctx: Ctx,
  { projectId, personId, sessionTitle, isAccepted, answer }: Answered,
): Promise<void> {
  const project = await getProjectFacts(ctx, projectId)
  const person = await findPersonOfProject(ctx, { projectId, personId })
  if (!person?.email) return
  const locale = asMailLocale(project.locale)
  const { t } = mailWords(locale)
  const about = {
    name: addressedAs(person.names, locale),
    sessionTitle,
    projectTitle: project.title,
    projectCode: project.code,
  }
  const letter = await setLetter({
    locale,
    subject: t('appealAnswered.subject', about),
    heading: t('appealAnswered.heading'),
    paragraphs: [
      t('appealAnswered.greeting', about),
      t(isAccepted ? 'appealAnswered.accepted' : 'appealAnswered.declined', about),
      ...answer.split(/\n{2,}/),
    ],
    action: {
      label: t('appealAnswered.action'),
      url: `${ctx.platform.env.APP_URL}/projects/${projectId}/my-attendance`,
    },
    footer: t('appealAnswered.footer', about),
  })
  await queueMail(ctx, { ...letter, to: person.email, kind: 'appeal-answered', personId, projectId })
}
