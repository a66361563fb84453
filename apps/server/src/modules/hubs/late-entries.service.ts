import type { Roll } from '@muster/contracts/hubs'
import type { HubId, PersonId, ProjectId, SessionId } from '@muster/contracts/ids'
import { windowIssues } from '@muster/contracts/programme'
import { requirePerson } from '../../platform/actor.ts'
import { type Ctx, inTransaction } from '../../platform/ctx.ts'
import { AppError } from '../../platform/errors.ts'
import { newUuid } from '../../platform/ids.ts'
import { saltWords } from '../../platform/salted-words.ts'
import { nameSeals } from '../attendance/sealing/late-records.service.ts'
import { recordAudit } from '../audit/audit.service.ts'
import { listPeopleOfProject } from '../identity/people.service.ts'
import { lockEndedSession } from '../programme/programme.service.ts'
import { getOwnHub } from './hubs.service.ts'
import { insertMarks, insertReasons } from './marks.store.ts'
import { describeRoll } from './rolls.service.ts'

type Which = { projectId: ProjectId; hubId: HubId; sessionId: SessionId }
type Late = { personIds: readonly PersonId[]; startsAt: string; endsAt: string; reason: string }

/**
 * Enters who was at a hub once the session has ended: a decision with its reason, kept beside what the roll says. The session
 * is held meanwhile, so that it is not cancelled under it. NOT_FOUND,
 * also for somebody who takes no part; REFUSED `own-case`, `session-not-ended`; INVALID as a corrected window.
 */
export async function enterLate(ctx: Ctx, which: Which, { personIds, startsAt, endsAt, reason }: Late): Promise<Roll> {
  await getOwnHub(ctx, which)
  const issues = windowIssues({ startsAt, endsAt, breaks: [] })
  if (new Date(endsAt) > ctx.now) issues.push({ path: 'endsAt', code: 'in-the-future' })
  if (issues.length > 0) throw new AppError('INVALID', undefined, { issues })
  const { personId: enteredBy } = requirePerson(ctx.actor)
  const unique = [...new Set(personIds)]
  if (unique.includes(enteredBy)) throw new AppError('REFUSED', 'own-case')
  await inTransaction(ctx, async (ctx) => {
    await lockEndedSession(ctx, which)
    const people = await listPeopleOfProject(ctx, which.projectId)
    const known = new Set(people.flatMap(({ personId, roles }) => (roles.includes('participant') ? [personId] : [])))
    if (!unique.every((personId) => known.has(personId))) throw new AppError('NOT_FOUND')
    const { hash: reasonHash, words } = saltWords(reason)
    const stays = unique.map((personId) => ({ personId, stayId: newUuid() }))
    const entered = { ...which, enteredBy, enteredAt: ctx.now, reasonHash }
    const marks = stays.flatMap((stay) => [
      { id: newUuid(), ...stay, ...entered, kind: 'start' as const, at: new Date(startsAt) },
      { id: newUuid(), ...stay, ...entered, kind: 'end' as const, at: new Date(endsAt) },
    ])
    await insertMarks(ctx.db, await nameSeals(ctx.db, marks))
    await insertReasons(
      ctx.db,
      stays.map(({ stayId }) => stayId),
      words,
    )
    await recordAudit(ctx, {
      action: 'hub.enter-late',
      subject: { type: 'hub', id: which.hubId },
      projectId: which.projectId,
      detail: { sessionId: which.sessionId, people: unique, startsAt, endsAt },
    })
  })
  return describeRoll(ctx, which)
}
