import type { ActivityState, DeedState } from '@muster/contracts/activities'

/**
 * Whether something can be done now: from when its session (or the first of the programme) has begun, to the last instant
 * that the rule gives, exactly that included.
 */
export function stateOfActivity(
  { begun, dueMs }: { begun: boolean; dueMs: number | null },
  nowMs: number,
): ActivityState {
  if (dueMs !== null && nowMs > dueMs) return 'closed'
  return begun ? 'open' : 'to-come'
}

/** How something that was done stands: by what was found of it, or, where somebody is to look at it, waiting for that. */
export function stateOfDeed(
  { review }: { review: { finding: 'validated' | 'declined' } | null },
  { validated }: { validated: boolean },
): DeedState {
  return review?.finding ?? (validated ? 'waiting' : 'done')
}
