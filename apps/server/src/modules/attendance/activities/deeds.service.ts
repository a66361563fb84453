import type { ActivityDone } from '@muster/attendance/evidence'
import { ActivityDoneId, type PersonId, type ProjectId, type SessionId } from '@muster/contracts/ids'
import type { Ctx } from '../../../platform/ctx.ts'
import { newId } from '../../../platform/ids.ts'
import { saltWords } from '../../../platform/salted-words.ts'
import { attach, type KeptAttachment } from '../attachments/attachments.service.ts'
import { nameProjectSeal } from '../sealing/late-records.service.ts'
import { insertDeed, listTimes } from './deeds.store.ts'

type What = {
  projectId: ProjectId
  personId: PersonId
  activity: string
  /** Null: for the programme as a whole. */
  sessionId: SessionId | null
  round?: number
  text?: string
  attachment?: KeptAttachment | null
}

/** Records that somebody did something, as evidence. The project’s row must be held, as by whoever seals. */
export async function recordDeed(
  ctx: Ctx,
  { text = '', attachment = null, round = 1, ...what }: What,
): Promise<ActivityDoneId> {
  const id = newId(ActivityDoneId)
  await insertDeed(ctx.db, {
    id,
    ...what,
    round,
    at: ctx.platform.clock.now(),
    words: text === '' ? null : saltWords(text),
    attachmentSha256: attachment?.sha256 ?? null,
    ...(await nameProjectSeal(ctx.db, what.projectId)),
  })
  await attach(ctx, { id, projectId: what.projectId }, attachment)
  return id
}

/** When people of a project (or some of them) first did something for the programme as a whole, by person. */
export async function listTimesDone(
  ctx: Ctx,
  { projectId, activity, only }: { projectId: ProjectId; activity: string; only?: readonly PersonId[] },
): Promise<ReadonlyMap<PersonId, Date>> {
  const times = await listTimes(ctx.db, projectId, only)
  const ofThis = times.filter((done) => done.activity === activity && done.sessionId === null)
  return new Map(ofThis.toReversed().map(({ personId, at }) => [personId, at]))
}

/** A thing that was done, as the rules look at it, with whose it is and for which session; null: for the programme. */
export type DoneFor = { personId: PersonId; sessionId: SessionId | null; done: ActivityDone }

/** What people of a project (or some of them) did beside attending: evidence. */
export async function listDone(ctx: Ctx, projectId: ProjectId, only?: readonly PersonId[]): Promise<DoneFor[]> {
  return (await listTimes(ctx.db, projectId, only)).map(({ personId, sessionId, activity, at, review }) => ({
    personId,
    sessionId,
    done: {
      activity,
      atMs: at.getTime(),
      validatedAtMs: review?.finding === 'validated' ? review.at.getTime() : null,
      ...(review?.finding === 'declined' ? { declined: true } : {}),
    },
  }))
}
