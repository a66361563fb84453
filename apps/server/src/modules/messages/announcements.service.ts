import type { ProjectPerson } from '@muster/contracts/identity'
import type { ProjectId } from '@muster/contracts/ids'
import type { Announcement } from '@muster/contracts/messages'
import { requirePerson, rolesIn } from '../../platform/actor.ts'
import { type Ctx, inTransaction } from '../../platform/ctx.ts'
import { AppError } from '../../platform/errors.ts'
import { newUuid } from '../../platform/ids.ts'
import { recordAudit } from '../audit/audit.service.ts'
import { listPeopleOfProject } from '../identity/people.service.ts'
import { lockProject, type ProjectFacts } from '../projects/projects.service.ts'
import { insertAnnouncement, listAnnouncementsOf, wasAnnounced } from './announcements.store.ts'
import { type Audience, isAddressed, mayRead } from './audience.ts'
import { asMailLocale, mailWords } from './mail-words.ts'
import { queueMails } from './messages.service.ts'
import { setLetter } from './set-letter.ts'

type Input = { subject: string; body: string; audience: Audience }

/** A second press of the button, or a retry after a lost answer, is not a second announcement. */
const sameAgainMs = 5 * 60_000

/** What was announced in a project, as far as the actor may read it, newest first. */
export async function listAnnouncements(ctx: Ctx, projectId: ProjectId): Promise<Announcement[]> {
  const roles = rolesIn(ctx.actor, projectId)
  const all = await listAnnouncementsOf(ctx.db, projectId)
  return all.filter(({ audience }) => mayRead(audience, roles))
}

/**
 * Announces something: on the project's page, and by one mail to each person addressed who has an address. Throws
 * CONFLICT `already-announced` for the same words within five minutes, and REFUSED `no-recipients`.
 */
export async function sendAnnouncement(
  ctx: Ctx,
  projectId: ProjectId,
  input: Input,
): Promise<{ id: string; recipients: number }> {
  const { personId: sentBy } = requirePerson(ctx.actor)
  return inTransaction(ctx, async (ctx) => {
    const project = await lockProject(ctx, projectId)
    if (await wasAnnounced(ctx.db, { projectId, ...input, since: new Date(ctx.now.getTime() - sameAgainMs) }))
      throw new AppError('CONFLICT', 'already-announced')
    const addressed = (await listPeopleOfProject(ctx, projectId)).flatMap((person) => addressOf(person, input.audience))
    if (addressed.length === 0) throw new AppError('REFUSED', 'no-recipients')
    const id = newUuid()
    const recipients = addressed.length
    await insertAnnouncement(ctx.db, { id, projectId, ...input, recipients, sentBy, sentAt: ctx.now })
    const letter = await announcementLetter(ctx, project, input)
    await queueMails(
      ctx,
      addressed.map((person) => ({ ...letter, ...person, kind: 'announcement' as const, projectId })),
    )
    await recordAudit(ctx, {
      action: 'announcement.send',
      subject: { type: 'announcement', id },
      projectId,
      detail: { audience: input.audience, recipients },
    })
    return { id, recipients }
  })
}

function addressOf({ personId, email, roles }: ProjectPerson, audience: Audience) {
  return email && isAddressed(audience, roles) ? [{ personId, to: email }] : []
}

/** The same for everybody: set once. */
function announcementLetter(ctx: Ctx, project: ProjectFacts, { subject, body }: Input) {
  const locale = asMailLocale(project.locale)
  const { t } = mailWords(locale)
  return setLetter({
    locale,
    subject,
    heading: subject,
    paragraphs: body.split(/\n{2,}/),
    action: { label: t('announcement.action'), url: `${ctx.platform.env.APP_URL}/projects/${project.id}` },
    footer: t('announcement.footer', { projectCode: project.code, projectTitle: project.title }),
  })
}
