import type { PersonId, ProjectId } from '@muster/contracts/ids'
import type { Ctx } from '../../platform/ctx.ts'
import { deleteMailsTo } from './mail.store.ts'

/** Erases the copies of a project's mails to a person, sent or not, in the caller's transaction; answers how many. */
export const eraseMails = (ctx: Ctx, whose: { projectId: ProjectId; personId: PersonId }): Promise<number> =>
  deleteMailsTo(ctx.db, whose)

/** The same of what was sent to them in no project, such as links to sign in. */
export const eraseOwnMails = (ctx: Ctx, whose: { personId: PersonId; address: string | null }): Promise<number> =>
  deleteMailsTo(ctx.db, { ...whose, projectId: null })
