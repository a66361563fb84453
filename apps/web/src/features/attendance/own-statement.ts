import type { Standing } from '@muster/contracts/attendance'

type Reason = Standing['reasons'][number]

/** How a participant's attendance stands, as it is told to them: what leads, and the reasons behind it. */
export type OwnStatement = {
  kind: 'complete' | 'so-far' | 'not-begun' | 'at-risk' | 'make-up' | 'incomplete' | 'review'
  reasons: readonly Reason[]
}

/** What leads a participant's own page. */
export function ownStatement({ outcome, reasons, risks, sessions }: Standing): OwnStatement {
  if (outcome === 'complete') return { kind: 'complete', reasons: [] }
  if (outcome !== 'pending') return { kind: outcome, reasons }
  if (risks.length > 0) return { kind: 'at-risk', reasons: risks }
  const toMakeUp = reasons.filter(({ code }) => code === 'may-make-up')
  if (toMakeUp.length > 0) return { kind: 'make-up', reasons: toMakeUp }
  const begun = sessions.some(({ required, state }) => required && (state === 'ended' || state === 'open'))
  return { kind: begun ? 'so-far' : 'not-begun', reasons: [] }
}
