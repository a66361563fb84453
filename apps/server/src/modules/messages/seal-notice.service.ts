import type { Role } from '@muster/contracts/permissions'
import type { Ctx } from '../../platform/ctx.ts'
import { listPeopleOfProject } from '../identity/people.service.ts'
import type { ProjectFacts } from '../projects/projects.service.ts'
import { asMailLocale, mailWords } from './mail-words.ts'
import { queueMails } from './messages.service.ts'
import { setLetter } from './set-letter.ts'

/** Those who run the project, besides the secretariat whose data the seals guard: copies in their mailboxes lie outside. */
const keepers: readonly Role[] = ['facilitator', 'host-organiser']

/** `title`: of the session; null of the project as a whole. */
export type SealTold = { title: string | null; number: number; sha256: string }

/** Queues a letter with the seals just made to everybody who is to keep a copy. To be called in their transaction. */
export async function queueSealNotices(
  ctx: Ctx,
  { project, keyId, seals }: { project: ProjectFacts; keyId: string; seals: readonly SealTold[] },
): Promise<void> {
  const people = await listPeopleOfProject(ctx, project.id)
  const addressed = people.flatMap(({ personId, email, roles }) =>
    email && roles.some((role) => keepers.includes(role)) ? [{ personId, to: email }] : [],
  )
  if (addressed.length === 0) return
  const letter = await setSealNotice(ctx, { project, keyId, seals })
  await queueMails(
    ctx,
    addressed.map((person) => ({ ...letter, ...person, kind: 'seal' as const, projectId: project.id })),
  )
}

function setSealNotice(ctx: Ctx, { project, keyId, seals }: Parameters<typeof queueSealNotices>[1]) {
  const locale = asMailLocale(project.locale)
  const { t } = mailWords(locale)
  const about = { projectTitle: project.title, projectCode: project.code, keyId }
  return setLetter({
    locale,
    subject: t('sealed.subject', about),
    heading: t('sealed.heading'),
    paragraphs: [t('sealed.what', about), t('sealed.keep'), t('sealed.again')],
    facts: [
      ...seals.map(({ title, number, sha256 }) => ({
        label: t('sealed.seal', { title: title ?? t('sealed.project'), number }),
        value: sha256,
      })),
      { label: t('sealed.key'), value: keyId },
    ],
    action: { label: t('sealed.action'), url: `${ctx.platform.env.APP_URL}/seals/${project.id}` },
    footer: t('sealed.footer', about),
  })
}
