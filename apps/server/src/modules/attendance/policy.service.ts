import { parsePolicy } from '@muster/attendance/parse-policy'
import type { Policy } from '@muster/attendance/policy'
import { findRequiredBasisPoints } from '@muster/attendance/policy'
import { referencePolicy } from '@muster/attendance/reference-policy'
import type { PolicyView } from '@muster/contracts/attendance'
import type { ProjectId } from '@muster/contracts/ids'
import { type Ctx, inTransaction } from '../../platform/ctx.ts'
import { AppError } from '../../platform/errors.ts'
import { found } from '../../platform/serve.ts'
import { recordAudit } from '../audit/audit.service.ts'
import { lockProject } from '../projects/projects.service.ts'
import { findNewestPolicy, hasBegun, insertPolicyVersion } from './policy.store.ts'

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
  const parsed = parsePolicy(policy)
  if (!parsed.ok) throw new AppError('INTERNAL', 'policy-unreadable')
  return { policy: parsed.policy, reason, setAt }
}

export async function describePolicy(ctx: Ctx, projectId: ProjectId): Promise<PolicyView> {
  const inForce = await getPolicyInForce(ctx, projectId)
  return toPolicyView(inForce, await hasBegun(ctx.db, projectId))
}

/**
 * Sets a new version of the policy. Once a session of the project has begun it takes a reason (REFUSED
 * `reason-needed`). The project is held meanwhile: no session begins in it, and no certificate is issued by the version
 * before.
 */
export async function setPolicy(
  ctx: Ctx,
  projectId: ProjectId,
  wanted: { atLeastPercent: number; bridgeGapsSeconds: number; reason: string | null },
): Promise<PolicyView> {
  return inTransaction(ctx, async (ctx) => {
    await lockProject(ctx, projectId)
    const { policy } = await getPolicyInForce(ctx, projectId)
    const frozen = await hasBegun(ctx.db, projectId)
    if (frozen && wanted.reason === null) throw new AppError('REFUSED', 'reason-needed')
    const next = changed(policy, wanted)
    await insertPolicyVersion(ctx.db, {
      projectId,
      policy: next,
      reason: wanted.reason,
      setBy: ctx.actor.personId,
      setAt: ctx.now,
    })
    await recordAudit(ctx, {
      action: 'policy.set',
      subject: { type: 'policy', id: `${projectId}:${next.version}` },
      projectId,
      detail: { atLeastPercent: wanted.atLeastPercent, bridgeGapsSeconds: wanted.bridgeGapsSeconds, frozen },
    })
    return toPolicyView({ policy: next, reason: wanted.reason, setAt: ctx.now }, frozen)
  })
}

function changed(policy: Policy, wanted: { atLeastPercent: number; bridgeGapsSeconds: number }): Policy {
  const parsed = parsePolicy({
    ...policy,
    version: policy.version + 1,
    gaps: { bridgedUpToS: wanted.bridgeGapsSeconds },
    requirements: policy.requirements.map((requirement) =>
      requirement.kind === 'share' ? { ...requirement, minPercent: wanted.atLeastPercent } : requirement,
    ),
  })
  if (parsed.ok) return parsed.policy
  const fields = { gaps: 'bridgeGapsSeconds', requirements: 'atLeastPercent' }
  const issues = parsed.issues.map(({ path, code }) => ({
    path: path.startsWith('gaps') ? fields.gaps : fields.requirements,
    code,
  }))
  throw new AppError('INVALID', undefined, { issues })
}

export function toPolicyView({ policy, reason, setAt }: PolicyInForce, frozen: boolean): PolicyView {
  return {
    version: policy.version,
    atLeastPercent: (findRequiredBasisPoints(policy) ?? 0) / 100,
    bridgeGapsSeconds: policy.gaps.bridgedUpToS,
    outages: policy.outages.countAs,
    reason,
    setAt: setAt.toISOString(),
    frozen,
  }
}
