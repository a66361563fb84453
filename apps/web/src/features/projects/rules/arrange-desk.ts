import type { ProjectSummary } from '@muster/contracts/projects'

export const deskParts = ['live', 'next', 'preparing', 'over'] as const
export type DeskPart = (typeof deskParts)[number]

/** Where a project lies on the desk: what is live now leads, what is over comes last. */
export function partOf({ state, liveSession }: Pick<ProjectSummary, 'state' | 'liveSession'>): DeskPart {
  if (state === 'finished' || state === 'cancelled') return 'over'
  if (liveSession) return 'live'
  return state === 'preparing' ? 'preparing' : 'next'
}

/** The desk: every part that holds something, what comes soonest first, and of what is over the latest first. */
export function arrangeDesk(projects: readonly ProjectSummary[]): { part: DeskPart; projects: ProjectSummary[] }[] {
  return deskParts.flatMap((part) => {
    const held = projects.filter((project) => partOf(project) === part).sort(bySoonest)
    if (held.length === 0) return []
    return [{ part, projects: part === 'over' ? held.reverse() : held }]
  })
}

const bySoonest = (one: ProjectSummary, other: ProjectSummary) =>
  one.startsOn.localeCompare(other.startsOn) || one.code.localeCompare(other.code)
