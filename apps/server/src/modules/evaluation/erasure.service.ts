import type { PersonId, ProjectId } from '@muster/contracts/ids'
import type { Ctx } from '../../platform/ctx.ts'
import { deleteAnswersOf } from './answers.store.ts'

/**
 * Erases what a person answered in an evaluation that is still open, in the caller's transaction; once it has closed nobody
 * knows which answers are theirs. That they answered is evidence and stays. Answers whether there was anything: 0 or 1.
 */
export const eraseEvaluation = (ctx: Ctx, whose: { projectId: ProjectId; personId: PersonId }): Promise<number> =>
  deleteAnswersOf(ctx.db, whose)
