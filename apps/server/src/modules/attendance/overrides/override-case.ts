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
  decided: OverrideRow & { ruling: Ruling }
  confirmed: OverrideRow | null
  withdrawn: OverrideRow | null
}

/** Puts records together, in the order in which they were decided. */
export function toCases(rows: readonly OverrideRow[]): OverrideCase[] {
  const about = (id: OverrideId, kind: OverrideRow['kind']) =>
    rows.find((row) => row.regarding === id && row.kind === kind) ?? null
  return rows
    .flatMap(({ ruling, ...row }) => (row.kind === 'decided' && ruling ? [{ ...row, ruling }] : []))
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
    approvedBy: confirmed?.by ?? null,
    withdrawnAtMs: withdrawn?.at.getTime() ?? null,
  }
}
