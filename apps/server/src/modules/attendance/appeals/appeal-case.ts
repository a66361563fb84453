import type { AppealState } from '@muster/contracts/appeals'
import type { AppealId, OverrideId, PersonId, SessionId } from '@muster/contracts/ids'
import type { Override } from '@muster/contracts/overrides'

/** What was recorded of an appeal, as it is kept. `words`: null where there are none, or no longer. */
export type AppealRow = {
  id: AppealId
  sessionId: SessionId
  personId: PersonId
  kind: 'appealed' | 'withdrawn' | 'accepted' | 'declined'
  regarding: AppealId | null
  overrideId: OverrideId | null
  words: string | null
  by: PersonId
  at: Date
}

/** One appeal with the last thing that was recorded about it; null: nothing yet. */
export type AppealCase = { appealed: AppealRow; last: AppealRow | null }

/** Puts records together, which come in the order in which they were made. */
export function toAppealCases(rows: readonly AppealRow[]): AppealCase[] {
  const about = Map.groupBy(rows, ({ regarding }) => regarding)
  return (about.get(null) ?? []).map((appealed) => ({ appealed, last: about.get(appealed.id)?.at(-1) ?? null }))
}

/** How an appeal stands. One that was accepted stands as the decision does; once that is withdrawn, an answer is owed again. */
export function stateOf({ last }: AppealCase, stateOfOverride: (id: OverrideId) => Override['state']): AppealState {
  if (last === null || last.kind === 'appealed') return 'open'
  if (last.overrideId === null) return last.kind
  const decision = stateOfOverride(last.overrideId)
  if (decision === 'withdrawn') return 'open'
  return decision === 'waiting' ? 'waiting' : 'accepted'
}
