import { type Appeal, mostAppeals, type OwnAppeal, type OwnAppeals } from '@muster/contracts/appeals'
import type { AppealId, ProjectId } from '@muster/contracts/ids'
import { requirePerson } from '../../../platform/actor.ts'
import type { Ctx } from '../../../platform/ctx.ts'
import { found } from '../../../platform/errors.ts'
import { listProgramme } from '../../programme/programme.service.ts'
import { listAttachments } from '../attachments/attachments.store.ts'
import { describeBoard } from '../attendance.service.ts'
import { namesOf } from '../person-names.store.ts'
import { getPolicyInForce } from '../policy.service.ts'
import { deadlineOf } from './appeal-terms.ts'
import { isPending, listWithStates, type StandingAppeal } from './appeals.service.ts'

/** All appeals of a project, those that are still to be answered first, the longest waiting before the others. */
export async function describeAppeals(ctx: Ctx, projectId: ProjectId): Promise<Appeal[]> {
  const appeals = await listWithStates(ctx, { projectId })
  if (appeals.length === 0) return []
  const people = [...new Set(appeals.map(({ appealed }) => appealed.personId))]
  const { standings } = await describeBoard(ctx, projectId, people)
  const standingOf = new Map(standings.map((standing) => [standing.personId, standing]))
  const titles = new Map((await listProgramme(ctx, projectId)).map(({ id, title }) => [id, title]))
  const nameOf = await namesOf(ctx.db, [...people, ...appeals.flatMap(({ last }) => last?.by ?? [])])
  const ownOf = await viewer(ctx, appeals)
  const views = appeals.map((appeal): Appeal => {
    const { appealed, last } = appeal
    const standing = standingOf.get(appealed.personId)
    const isAnswer = last !== null && last.kind !== 'withdrawn'
    return {
      ...ownOf(appeal),
      personId: appealed.personId,
      names: nameOf(appealed.personId),
      sessionTitle: titles.get(appealed.sessionId) ?? '—',
      outcome: standing?.outcome ?? 'pending',
      standing: standing?.sessions.find(({ sessionId }) => sessionId === appealed.sessionId) ?? null,
      answer: isAnswer
        ? {
            at: last.at.toISOString(),
            text: last.words,
            by: last.by,
            name: nameOf(last.by).latin,
            overrideId: last.overrideId,
          }
        : null,
    }
  })
  return [
    ...views.filter(({ state }) => state === 'open'),
    ...views.filter(({ state }) => state === 'waiting'),
    ...views.filter((view) => !isPending(view)).toReversed(),
  ]
}

/** The actor's own appeals, the newest first, and until when they may ask for what. */
export async function describeOwnAppeals(ctx: Ctx, projectId: ProjectId): Promise<OwnAppeals> {
  const { personId } = requirePerson(ctx.actor)
  const appeals = await listWithStates(ctx, { projectId, personId })
  const { policy } = await getPolicyInForce(ctx, projectId)
  const pending = new Set(appeals.filter(isPending).map(({ appealed }) => appealed.sessionId))
  const sessions = (await listProgramme(ctx, projectId)).flatMap((session) => {
    const until = deadlineOf(session, policy)
    if (until === null) return []
    const asked = appeals.filter(({ appealed }) => appealed.sessionId === session.id).length
    const open = ctx.now <= until && !pending.has(session.id) && asked < mostAppeals
    return [{ sessionId: session.id, until: until.toISOString(), open }]
  })
  const ownOf = await viewer(ctx, appeals)
  return { sessions: policy.appeals === null ? null : sessions, appeals: appeals.map(ownOf).toReversed() }
}

/** One of the actor's own appeals. Throws NOT_FOUND. */
export async function describeOwnAppeal(
  ctx: Ctx,
  { projectId, appealId }: { projectId: ProjectId; appealId: AppealId },
): Promise<OwnAppeal> {
  return found((await describeOwnAppeals(ctx, projectId)).appeals.find(({ id }) => id === appealId))
}

async function viewer(ctx: Ctx, appeals: readonly StandingAppeal[]): Promise<(appeal: StandingAppeal) => OwnAppeal> {
  const ids = appeals.map(({ appealed }) => appealed.id)
  const attachments = await listAttachments(ctx.db, ids)
  return ({ appealed, last, state }) => ({
    id: appealed.id,
    sessionId: appealed.sessionId,
    state,
    at: appealed.at.toISOString(),
    text: appealed.words,
    attachment: attachments.get(appealed.id) ?? null,
    // What is not settled is no answer to the person yet.
    answer:
      last && (state === 'accepted' || state === 'declined') ? { at: last.at.toISOString(), text: last.words } : null,
  })
}
