import { type PolicyView, setPolicy } from '@muster/contracts/attendance'

/** What the form of the rule holds. A number field that is being emptied holds a text. */
export type PolicyFields = { atLeastPercent: number | string; bridgeGapsSeconds: number | string; reason: string }

type Numbers = { atLeastPercent: number; bridgeGapsSeconds: number }

const { atLeastPercent, bridgeGapsSeconds } = setPolicy.body.shape

export const valuesOf = (policy: PolicyView): Numbers => ({
  atLeastPercent: policy.atLeastPercent,
  bridgeGapsSeconds: policy.bridgeGapsSeconds,
})

/** Whether both numbers are there and allowed. */
export const isWholePolicy = (fields: Pick<PolicyFields, keyof Numbers>): fields is typeof fields & Numbers =>
  atLeastPercent.safeParse(fields.atLeastPercent).success &&
  bridgeGapsSeconds.safeParse(fields.bridgeGapsSeconds).success

/** What is wrong, by field. Once a session has begun (`frozen`) a change takes a reason. */
export function policyIssues(fields: PolicyFields, { frozen }: { frozen: boolean }) {
  const issues: { path: keyof PolicyFields; code: 'percent' | 'gap' | 'reason-needed' }[] = []
  if (!atLeastPercent.safeParse(fields.atLeastPercent).success) issues.push({ path: 'atLeastPercent', code: 'percent' })
  if (!bridgeGapsSeconds.safeParse(fields.bridgeGapsSeconds).success)
    issues.push({ path: 'bridgeGapsSeconds', code: 'gap' })
  if (frozen && !fields.reason.trim()) issues.push({ path: 'reason', code: 'reason-needed' })
  return issues
}
