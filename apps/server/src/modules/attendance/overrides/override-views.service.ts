import type { OverrideId, PersonId, ProjectId } from '@muster/contracts/ids'
import type { Override } from '@muster/contracts/overrides'
import type { Ctx } from '../../../platform/ctx.ts'
import { found } from '../../../platform/errors.ts'
import { listAttachments } from '../attachments/attachments.store.ts'
import { namesOf } from '../person-names.store.ts'
import type { OverrideCase, OverrideRow } from './override-case.ts'
import { statesOf } from './override-states.ts'
import { listCases } from './overrides.store.ts'

/** What was decided in a project (about some persons), the newest first. */
export async function describeOverrides(
  ctx: Ctx,
  projectId: ProjectId,
  only?: readonly PersonId[],
): Promise<Override[]> {
  const cases = await listCases(ctx.db, projectId, only)
  const people = cases.flatMap(({ decided, confirmed, withdrawn }) =>
    [decided.personId, decided.by, confirmed?.by, withdrawn?.by].filter((id) => id !== undefined),
  )
  const nameOf = await namesOf(ctx.db, people)
  const attachments = await listAttachments(
    ctx.db,
    cases.map(({ decided }) => decided.id),
  )
  const stateOf = new Map(
    [...Map.groupBy(cases, ({ decided }) => decided.personId)].map(([personId, theirs]) => [
      personId,
      statesOf(theirs),
    ]),
  )
  const toStep = ({ by, at }: OverrideRow) => ({ by, name: nameOf(by).latin, at: at.toISOString() })
  const toView = ({ decided, confirmed, withdrawn }: OverrideCase): Override => ({
    id: decided.id,
    personId: decided.personId,
    names: nameOf(decided.personId),
    ruling: decided.ruling,
    state: found(stateOf.get(decided.personId))(decided.id),
    reason: decided.reason,
    attachment: attachments.get(decided.id) ?? null,
    decided: toStep(decided),
    confirmed: confirmed && toStep(confirmed),
    withdrawn: withdrawn && { ...toStep(withdrawn), reason: withdrawn.reason },
  })
  return cases.toReversed().map(toView)
}

/** One decision as it stands now. Throws NOT_FOUND. */
export async function describeOverride(
  ctx: Ctx,
  { projectId, overrideId }: { projectId: ProjectId; overrideId: OverrideId },
): Promise<Override> {
  return found((await describeOverrides(ctx, projectId)).find(({ id }) => id === overrideId))
}

/** When anything was last decided about each person: made, confirmed or withdrawn. */
export async function listLatestDecisions(ctx: Ctx, projectId: ProjectId): Promise<ReadonlyMap<PersonId, Date>> {
  const latest = new Map<PersonId, Date>()
  for (const { decided, confirmed, withdrawn } of await listCases(ctx.db, projectId))
    for (const at of [decided.at, confirmed?.at, withdrawn?.at]) {
      const known = latest.get(decided.personId)
      if (at && (!known || at > known)) latest.set(decided.personId, at)
    }
  return latest
}
