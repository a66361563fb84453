import type { Override } from '@muster/attendance/override'
import type { OverrideId, PersonId } from '@muster/contracts/ids'
import type { Ruling } from '@muster/contracts/overrides'

/** What administrators recorded, as it is kept. `reason`: null where there is none, or no longer. */
export type OverrideRow = {
  id: OverrideId
  personId: PersonId
  kind: 'decided' | 'confirmed' | 'withdrawn'
  regarding: OverrideId | null
  ruling: Ruling | null
  attachmentSha256: string | null
  by: PersonId
  at: Date
  reason: string | null
}

/** One decision with what was recorded about it since. */
export type OverrideCase = {
  decided: OverrideRow & { ruling: Ruling; needsSecond: boolean }
  confirmed: OverrideRow | null
  withdrawn: OverrideRow | null
}

/** Whether decisions took two administrators from a moment on, until the next of these. */
export type SecondApproval = { secondApprover: boolean; setAt: Date }

/**
 * Puts records together, in the order in which they were decided. `rules` as they came into force: each decision is judged
 * by the one of its own time.
 */
export function toCases(rows: readonly OverrideRow[], rules: readonly SecondApproval[]): OverrideCase[] {
  const about = (id: OverrideId, kind: OverrideRow['kind']) =>
    rows.find((row) => row.regarding === id && row.kind === kind) ?? null
  const neededAt = (at: Date) => (rules.findLast(({ setAt }) => setAt <= at) ?? rules[0])?.secondApprover ?? false
  return rows
    .flatMap(({ ruling, ...row }) =>
      row.kind === 'decided' && ruling ? [{ ...row, ruling, needsSecond: neededAt(row.at) }] : [],
    )
    .map((decided) => ({
      decided,
      confirmed: about(decided.id, 'confirmed'),
      withdrawn: about(decided.id, 'withdrawn'),
    }))
}

/** As the rules of attendance see it. */
export function toOverride({ decided, confirmed, withdrawn }: OverrideCase): Override {
  return {
    overrideId: decided.id,
    atMs: decided.at.getTime(),
    ...decided.ruling,
    proposedBy: decided.by,
    needsSecond: decided.needsSecond,
    approvedBy: confirmed?.by ?? null,
    withdrawnAtMs: withdrawn?.at.getTime() ?? null,
  }
}

/** The decision of that id; null where the rules decide. */
export const findDecided = (cases: readonly OverrideCase[], id: string | null): OverrideCase['decided'] | null =>
  cases.find(({ decided }) => decided.id === id)?.decided ?? null
