import type { ProjectPerson } from '@muster/contracts/identity'
import type { SessionId } from '@muster/contracts/ids'
import type { Ctx } from '../../platform/ctx.ts'
import type { ProjectFacts } from '../projects/projects.service.ts'
import { letterMoment } from './letter-moment.ts'
import { asMailLocale, mailWords } from './mail-words.ts'
import { queueMails } from './messages.service.ts'
import { setLetter } from './set-letter.ts'

type Added = {
  project: ProjectFacts
  session: { id: SessionId; title: string }
  until: Date
  people: readonly ProjectPerson[]
}

/** Queues a letter to each of these people that they may make up for a session by watching its recording. */
export async function queueRecordingNotices(ctx: Ctx, { project, session, until, people }: Added): Promise<void> {
  const locale = asMailLocale(project.locale)
  const { t } = mailWords(locale)
  const about = { sessionTitle: session.title, projectTitle: project.title, projectCode: project.code }
  const letter = await setLetter({
    locale,
    subject: t('recordingAdded.subject', about),
    heading: t('recordingAdded.heading'),
    paragraphs: [t('recordingAdded.what', about)],
    facts: [{ label: t('recordingAdded.until'), value: letterMoment(until, { locale, timeZone: project.timeZone }) }],
    action: {
      label: t('recordingAdded.action'),
      url: `${ctx.platform.env.APP_URL}/projects/${project.id}/sessions/${session.id}/recording`,
    },
    footer: t('recordingAdded.footer', about),
  })
  await queueMails(
    ctx,
    people.flatMap(({ personId, email }) =>
      email ? [{ ...letter, personId, to: email, kind: 'recording-added' as const, projectId: project.id }] : [],
    ),
  )
}
