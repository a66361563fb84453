import type { SessionPlan } from './session-plan.ts'

/**
 * Sessions whose time has to be looked at together. `alternatives`: one of them is to be attended, the one that helps
 * most counts. `overlap`: they run at the same time, at least in part, and their time counts once; so do alternatives
 * that overlap with anything but each other.
 */
export type Cluster = { readonly kind: 'single' | 'alternatives' | 'overlap'; readonly members: readonly SessionPlan[] }

/** Sorts sessions into clusters. It depends on the programme only, so that no presence can change what it is judged by. */
export function clusterSessions(sessions: readonly SessionPlan[]): readonly Cluster[] {
  const clusters = new Map<SessionPlan, SessionPlan[]>()
  for (const session of sessions) {
    const joined = new Set<SessionPlan[]>()
    for (const [other, cluster] of clusters) {
      if (areAlternatives(session, other) || overlap(session, other)) joined.add(cluster)
    }
    const merged = [...[...joined].flat(), session]
    for (const member of merged) clusters.set(member, merged)
  }
  return [...new Set(clusters.values())].map(toCluster)
}

function toCluster(members: readonly SessionPlan[]): Cluster {
  const [first, ...others] = members
  if (first === undefined || others.length === 0) return { kind: 'single', members }
  const oneGroup = others.every((other) => areAlternatives(first, other))
  return { kind: oneGroup ? 'alternatives' : 'overlap', members }
}

function areAlternatives({ session: a }: SessionPlan, { session: b }: SessionPlan): boolean {
  return typeof a.parallelGroup === 'string' && a.parallelGroup === b.parallelGroup
}

function overlap(a: SessionPlan, b: SessionPlan): boolean {
  const [one, other] = [a.expected?.window, b.expected?.window]
  if (!one || !other) return false
  return one.startMs < other.endMs && other.startMs < one.endMs
}

/** Whether all sessions of these have ended. */
export const areOver = (clusters: readonly Cluster[]): boolean =>
  clusters.every(({ members }) => members.every(({ session }) => session.state === 'ended'))
