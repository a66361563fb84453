import type { Session } from '@muster/contracts/programme'
import type { Project } from '@muster/contracts/projects'

/** What the side panel shows. */
export type Panel =
  | { kind: 'new'; date: string }
  | { kind: 'edit'; session: Session }
  | { kind: 'decks'; session: Session }
  | { kind: 'window'; session: Session }
  | { kind: 'merge'; session: Session }

/** What a line of the programme stands on. `now`: when the programme was last read. */
export type ProgrammeProps = { project: Project; sessions: readonly Session[]; now: Date; onOpenPanel: OpenPanel }

export type OpenPanel = (panel: Panel) => void
