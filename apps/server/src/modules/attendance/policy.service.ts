import { describePolicy as clausesOf } from '@muster/attendance/describe-policy'
import { listUngathered } from '@muster/attendance/gathered'
import { parsePolicy } from '@muster/attendance/parse-policy'
import type { Policy } from '@muster/attendance/policy'
import { findPreset } from '@muster/attendance/presets/presets'
import { referencePolicy } from '@muster/attendance/reference-policy'
import type { PolicyVersion, PolicyView } from '@muster/contracts/attendance'
import type { ProjectId } from '@muster/contracts/ids'
import type { WantedPolicy } from '@muster/contracts/policy'
import { type Ctx, inTransaction } from '../../platform/ctx.ts'
import { AppError, found } from '../../platform/errors.ts'
import { saltWords } from '../../platform/salted-words.ts'
import { recordAudit } from '../audit/audit.service.ts'
import { hasBegun, listProgramme } from '../programme/programme.service.ts'
import { lockProject } from '../projects/projects.service.ts'
import { findNewestPolicy, insertPolicyVersion, listVersions } from './policy.store.ts'
import { nameProjectSeal } from './sealing/late-records.service.ts'
import { readStoredPolicy } from './stored-policy.ts'

/** The policy in force, with what is recorded beside it. */
export type PolicyInForce = { policy: Policy; reason: string | null; setAt: Date }

/** Gives a new project the reference policy as version 1, in the transaction that makes the project. */
export async function createFirstPolicy(ctx: Ctx, projectId: ProjectId): Promise<void> {
  await insertPolicyVersion(ctx.db, {
    projectId,
    policy: referencePolicy,
    reason: null,
    setBy: ctx.actor.personId,
    setAt: ctx.now,
  })
}

/** Throws NOT_FOUND for a project without a policy, and where what is stored cannot be read. */
export async function getPolicyInForce(ctx: Ctx, projectId: ProjectId): Promise<PolicyInForce> {
  const { policy, reason, setAt } = found(await findNewestPolicy(ctx.db, projectId))
  return { policy: readStoredPolicy(policy), reason, setAt }
}

/** The policy in force with all versions there were, the newest first. */
export async function describePolicy(
  ctx: Ctx,
  projectId: ProjectId,
): Promise<PolicyView & { versions: PolicyVersion[] }> {
  const view = toPolicyView(await getPolicyInForce(ctx, projectId), hasBegun(await listProgramme(ctx, projectId)))
  const versions = await listVersions(ctx.db, projectId)
  return { ...view, versions: versions.map((version) => ({ ...version, setAt: version.setAt.toISOString() })) }
}

/**
 * Sets a new version of the policy. Once a session of the project has begun it takes a reason (REFUSED
 * `reason-needed`). Where it says which version it replaces, that must be the one in force: CONFLICT `changed-meanwhile`. The
 * project is held meanwhile: no session begins in it, and no certificate is issued by the version before.
 */
export async function setPolicy(
  ctx: Ctx,
  projectId: ProjectId,
  wanted: { policy: WantedPolicy; reason: string | null; replaces?: number | undefined },
): Promise<PolicyView> {
  return inTransaction(ctx, async (ctx) => {
    await lockProject(ctx, projectId)
    const { policy } = await getPolicyInForce(ctx, projectId)
    if (wanted.replaces !== undefined && wanted.replaces !== policy.version)
      throw new AppError('CONFLICT', 'changed-meanwhile')
    const frozen = hasBegun(await listProgramme(ctx, projectId))
    if (frozen && wanted.reason === null) throw new AppError('REFUSED', 'reason-needed')
    const next = readWanted(wanted.policy, { version: policy.version + 1 })
    // Once the project is held: what was decided before it was is judged by the version before.
    const setAt = ctx.platform.clock.now()
    await insertPolicyVersion(ctx.db, {
      projectId,
      policy: next,
      reason: wanted.reason === null ? null : saltWords(wanted.reason),
      setBy: ctx.actor.personId,
      setAt,
      ...(await nameProjectSeal(ctx.db, projectId)),
    })
    await recordAudit(ctx, {
      action: 'policy.set',
      subject: { type: 'policy', id: `${projectId}:${next.version}` },
      projectId,
      detail: { ...('preset' in wanted.policy ? { preset: wanted.policy.preset } : {}), frozen },
    })
    return toPolicyView({ policy: next, reason: wanted.reason, setAt }, frozen)
  })
}

/**
 * What is wanted, as a policy of that version. INVALID, with the path of each issue under `policy`, where it is none or asks
 * for what is not gathered (`not-gathered`); `unknown-preset`.
 */
export function readWanted(wanted: WantedPolicy, { version }: { version: number }): Policy {
  const value = 'preset' in wanted ? findPreset(wanted.preset)?.policy : wanted
  if (!value) throw new AppError('INVALID', 'unknown-preset')
  const parsed = parsePolicy({ ...value, version })
  const wrong = parsed.ok ? listUngathered(parsed.policy) : parsed.issues
  if (parsed.ok && wrong.length === 0) return parsed.policy
  const issues = wrong.map(({ path, code }) => ({ path: path === '' ? 'policy' : `policy.${path}`, code }))
  throw new AppError('INVALID', undefined, { issues })
}

export function toPolicyView({ policy, reason, setAt }: PolicyInForce, frozen: boolean): PolicyView {
  return {
    version: policy.version,
    policy,
    clauses: clausesOf(policy).map(({ code, params }) => ({ code, params })),
    reason,
    setAt: setAt.toISOString(),
    frozen,
  }
}
