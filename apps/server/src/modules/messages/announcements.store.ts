import type { PersonId, ProjectId } from '@muster/contracts/ids'
import { Announcement } from '@muster/contracts/messages'
import type { Db } from '../../platform/db.ts'
import type { Audience } from './audience.ts'

type NewAnnouncement = {
  id: string
  projectId: ProjectId
  subject: string
  body: string
  audience: Audience
  recipients: number
  sentBy: PersonId
  sentAt: Date
}

export async function insertAnnouncement(db: Db, announcement: NewAnnouncement): Promise<void> {
  await db.announcement.create({ data: announcement })
}

/** The newest first. */
export async function listAnnouncementsOf(db: Db, projectId: ProjectId): Promise<Announcement[]> {
  const rows = await db.announcement.findMany({ where: { projectId }, orderBy: [{ sentAt: 'desc' }, { id: 'desc' }] })
  return rows.map(({ id, subject, body, audience, recipients, sentAt }) => ({
    id,
    subject,
    body,
    audience: Announcement.shape.audience.parse(audience),
    recipients,
    sentAt: sentAt.toISOString(),
  }))
}

/** Whether the same words were announced to the same people since `since`. */
export async function wasAnnounced(
  db: Db,
  {
    projectId,
    subject,
    body,
    audience,
    since,
  }: Omit<NewAnnouncement, 'id' | 'recipients' | 'sentBy' | 'sentAt'> & { since: Date },
): Promise<boolean> {
  const found = await db.announcement.findFirst({
    where: { projectId, subject, body, audience, sentAt: { gte: since } },
    select: { id: true },
  })
  return found !== null
}
