import type { PersonId, ProjectId } from '@muster/contracts/ids'
import type { OutboxMail } from '@muster/contracts/messages'
import type { Letter } from '../../platform/mailer.ts'

export type MailKind = OutboxMail['kind']

/** A mail to be queued: a set letter, to whom, and in which matter. `personId` lets it be erased with the person. */
export type NewMail = Letter & { kind: MailKind; personId: PersonId | null; projectId: ProjectId | null }
