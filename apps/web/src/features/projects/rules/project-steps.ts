import type { Project } from '@muster/contracts/projects'

export type Step = 'published' | 'finished' | 'cancelled'

/** The steps that are worth offering in each state; the server decides whether one is possible. */
const steps: Record<Project['state'], readonly Step[]> = {
  preparing: ['published', 'cancelled'],
  published: ['cancelled'],
  running: ['finished', 'cancelled'],
  finished: [],
  cancelled: [],
}

export const stepsFrom = (state: Project['state']): readonly Step[] => steps[state]

/** Whether its dates, zone and quotas are settled, because a session has begun. */
export const hasBegun = (state: Project['state']): boolean => state === 'running' || state === 'finished'

/** The way that a project goes, in order; a cancelled one has left it. */
export const waymarks = ['preparing', 'published', 'running', 'finished'] as const
