import type { Roll } from '@muster/contracts/hubs'
import type { HubId, PersonId, ProjectId, SessionId } from '@muster/contracts/ids'
import { requirePerson } from '../../platform/actor.ts'
import { type Ctx, inTransaction } from '../../platform/ctx.ts'
import { AppError } from '../../platform/errors.ts'
import { newUuid } from '../../platform/ids.ts'
import { nameSeals } from '../attendance/sealing/late-records.service.ts'
import { recordAudit } from '../audit/audit.service.ts'
import { findPersonOfProject, listPeopleOfProject } from '../identity/people.service.ts'
import { getSession, lockOpenSession } from '../programme/programme.service.ts'
import { afterWrong, lockedUntil } from './code-lock.ts'
import { findCode, listWrong, setWrong } from './codes.store.ts'
import { getOwnHub } from './hubs.service.ts'
import { findRoll, insertMarks, insertRoll, listOfRoll } from './marks.store.ts'
import { findOpenStay, staysOf } from './stays.ts'

type Which = { projectId: ProjectId; hubId: HubId; sessionId: SessionId }
type Signing = { personId: PersonId; code: string; kind: 'start' | 'end' }

/** The roll of a session at a hub, with everybody who takes part. NOT_FOUND. */
export async function describeRoll(ctx: Ctx, which: Which): Promise<Roll> {
  const hub = await getOwnHub(ctx, which)
  const { id, title, state, startsAt, endsAt } = await getSession(ctx, which)
  const roll = await findRoll(ctx.db, which)
  const marks = Map.groupBy(await listOfRoll(ctx.db, which), ({ personId }) => personId)
  const wrong = await listWrong(ctx.db, which)
  const people = (await listPeopleOfProject(ctx, which.projectId)).filter(({ roles }) => roles.includes('participant'))
  return {
    hub,
    session: { id, title, state, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
    openedAt: roll?.openedAt.toISOString() ?? null,
    people: people.map(({ personId, names, country }) => {
      const theirs = marks.get(personId) ?? []
      return {
        personId,
        names,
        country,
        inSince: findOpenStay(theirs)?.startsAt.toISOString() ?? null,
        stays: staysOf(theirs).filter(({ endsAt }) => endsAt !== null).length,
        lockedUntil: lockedUntil(wrong.get(personId), ctx.now)?.toISOString() ?? null,
      }
    }),
  }
}

/** Opens the roll; opening it again changes nothing. NOT_FOUND; REFUSED `session-not-open`. */
export async function openRoll(ctx: Ctx, which: Which): Promise<Roll> {
  await getOwnHub(ctx, which)
  const { projectId, hubId, sessionId } = which
  const { personId: openedBy } = requirePerson(ctx.actor)
  await inTransaction(ctx, async (ctx) => {
    await lockOpenSession(ctx, which)
    if (await findRoll(ctx.db, which)) return
    await insertRoll(ctx.db, { hubId, sessionId, openedBy, openedAt: ctx.now })
    await recordAudit(ctx, {
      action: 'hub.open-roll',
      subject: { type: 'hub', id: hubId },
      projectId,
      detail: { sessionId },
    })
  })
  return describeRoll(ctx, which)
}

/**
 * Signs a participant in or out with their own code. The session is held meanwhile, so that it does not end under it and
 * nobody signs twice. The mark names who entered it, is a record in itself and has none in the audit. NOT_FOUND, also for
 * somebody who takes no part; REFUSED `session-not-open`, `roll-not-open`, `already-signed`, `wrong-code`, `code-locked`.
 */
export async function sign(ctx: Ctx, which: Which, signing: Signing): Promise<Roll> {
  await getOwnHub(ctx, which)
  const refusal = await inTransaction(ctx, async (ctx) => {
    await lockOpenSession(ctx, which)
    if (!(await findRoll(ctx.db, which))) throw new AppError('REFUSED', 'roll-not-open')
    await requireParticipant(ctx, { projectId: which.projectId, personId: signing.personId })
    return (await refuseCode(ctx, which, signing)) ?? mark(ctx, which, signing)
  })
  // A wrong code is counted: what says so must not undo the counting.
  if (refusal) throw refusal
  return describeRoll(ctx, which)
}

async function requireParticipant(ctx: Ctx, which: { projectId: ProjectId; personId: PersonId }): Promise<void> {
  const person = await findPersonOfProject(ctx, which)
  if (!person?.roles.includes('participant')) throw new AppError('NOT_FOUND')
}

async function refuseCode(ctx: Ctx, which: Which, { personId, code }: Signing): Promise<AppError | null> {
  const tries = (await listWrong(ctx.db, which)).get(personId)
  const { hubId, sessionId } = which
  const until = lockedUntil(tries, ctx.now)
  if (until) return new AppError('REFUSED', 'code-locked', { params: { until: until.toISOString() } })
  const right = await findCode(ctx.db, { projectId: which.projectId, personId })
  if (right !== null && typed(code) === right) {
    if (tries && tries.wrong > 0) await setWrong(ctx.db, { hubId, sessionId, personId }, { wrong: 0, lastAt: ctx.now })
    return null
  }
  await setWrong(ctx.db, { hubId, sessionId, personId }, afterWrong(tries, ctx.now))
  return new AppError('REFUSED', 'wrong-code')
}

/** Digits as people type them: in groups, or as the keyboard of another script has them. */
const typed = (code: string) => code.normalize('NFKC').replaceAll(/\s/g, '')

async function mark(ctx: Ctx, which: Which, { personId, kind }: Signing): Promise<AppError | null> {
  const theirs = (await listOfRoll(ctx.db, which)).filter((each) => each.personId === personId)
  const open = findOpenStay(theirs)
  if ((kind === 'start') === (open !== null)) return new AppError('REFUSED', 'already-signed')
  const { personId: enteredBy } = requirePerson(ctx.actor)
  const stayId = open?.stayId ?? newUuid()
  const made = { id: newUuid(), stayId, ...which, personId, kind, at: ctx.now, enteredBy, enteredAt: ctx.now }
  await insertMarks(ctx.db, await nameSeals(ctx.db, [made]))
  return null
}
