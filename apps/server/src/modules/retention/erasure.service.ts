import type { PersonId, ProjectId } from '@muster/contracts/ids'
import { requirePerson } from '../../platform/actor.ts'
import { type Ctx, inTransaction } from '../../platform/ctx.ts'
import { AppError } from '../../platform/errors.ts'
import { eraseBesideRecords } from '../attendance/erasure/erasure.service.ts'
import { eraseOrigins, eraseOriginsIn, recordAudit } from '../audit/audit.service.ts'
import { eraseHolder, eraseRevokedReasons } from '../certificates/certificates.service.ts'
import { eraseEvaluation } from '../evaluation/erasure.service.ts'
import { eraseAtHubs } from '../hubs/erasure.service.ts'
import { eraseIdentity, takeOut } from '../identity/erasure.service.ts'
import { holdForErasing } from '../identity/standing.service.ts'
import { eraseInLogs } from '../imports/erasure.service.ts'
import { eraseSaid } from '../live/erasure.service.ts'
import { eraseMails, eraseOwnMails } from '../messages/erasure.service.ts'
import { eraseDeckNotes, eraseSessionReasons } from '../programme/erasure.service.ts'
import { listProgramme } from '../programme/programme.service.ts'
import { eraseProjectReasons } from '../projects/erasure.service.ts'
import { lockProject } from '../projects/projects.service.ts'

type Whose = { projectId: ProjectId; personId: PersonId }

/**
 * Erases what a person wrote in a project and who they are, for good and in one transaction; they leave the project by it. Each
 * module erases its own rows. What stays are records of random ids, codes, moments and digests, which evidence rests on; `kept`:
 * another project or a role on the platform still needs to know who they are. The audit says how much went, and nothing of it.
 * NOT_FOUND for who never was in the project; REFUSED `own-case`, `project-is-live`, `last-administrator`.
 */
export async function erase(ctx: Ctx, whose: Whose): Promise<'erased' | 'kept'> {
  const { projectId, personId } = whose
  if (requirePerson(ctx.actor).personId === personId) throw new AppError('REFUSED', 'own-case')
  return inTransaction(ctx, async (ctx) => {
    await lockProject(ctx, projectId)
    await refuseWhileLive(ctx, projectId)
    // What they are writing at this moment, here or on another process, is stored before it is erased, or refused after.
    await holdForErasing(ctx, projectId)
    await takeOut(ctx, whose)
    const { words, answers } = await eraseSaid(ctx, whose)
    const beside = await eraseBesideRecords(ctx, whose)
    const logs = await eraseInLogs(ctx, whose)
    const reasons =
      beside.reasons +
      logs.reasons +
      (await eraseAtHubs(ctx, whose)) +
      (await eraseSessionReasons(ctx, whose)) +
      (await eraseProjectReasons(ctx, whose)) +
      (await eraseRevokedReasons(ctx, whose))
    const notes = await eraseDeckNotes(ctx, whose)
    const evaluations = await eraseEvaluation(ctx, whose)
    const certificates = await eraseHolder(ctx, whose)
    const mails = await eraseMails(ctx, whose)
    const identity = await eraseWho(ctx, whose)
    await recordAudit(ctx, {
      action: 'person.erase',
      subject: { type: 'person', id: personId },
      projectId,
      detail: {
        words,
        answers,
        reasons,
        notes,
        files: beside.files + logs.files,
        evaluations,
        certificates,
        mails,
        identity,
      },
    })
    // Where they are connected, they may do nothing more here.
    ctx.emit(() => {
      ctx.platform.rooms.refreshActors().catch((error: unknown) => ctx.platform.log.error(error, 'erasure: rights'))
    })
    return identity
  })
}

/** What is being said in a session and not stored yet, nobody could erase. */
async function refuseWhileLive(ctx: Ctx, projectId: ProjectId): Promise<void> {
  const open = (await listProgramme(ctx, projectId)).find(({ state }) => state === 'open')
  if (open) throw new AppError('REFUSED', 'project-is-live', { params: { session: open.title } })
}

async function eraseWho(ctx: Ctx, { projectId, personId }: Whose): Promise<'erased' | 'kept'> {
  await eraseOriginsIn(ctx, { projectId, personId })
  const gone = await eraseIdentity(ctx, { projectId, personId })
  if (!gone) return 'kept'
  await eraseOrigins(ctx, { personId, accountId: gone.accountId })
  await eraseOwnMails(ctx, { personId, address: gone.address })
  return 'erased'
}
