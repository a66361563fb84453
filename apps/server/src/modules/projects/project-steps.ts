import type { ProjectState } from '@muster/contracts/projects'
import type { z } from 'zod'

type State = z.output<typeof ProjectState>

/**
 * The steps a project can take. Opening the first session makes it running, published or not; what is finished or
 * cancelled stays so, because certificates and notices rest on it.
 */
const steps: Record<State, readonly State[]> = {
  preparing: ['published', 'running', 'cancelled'],
  published: ['running', 'cancelled'],
  running: ['finished', 'cancelled'],
  finished: [],
  cancelled: [],
}

/** Whether a project in the state `from` may step to `to`. */
export const canStep = (from: State, to: State): boolean => steps[from].includes(to)

/** Whether nothing more can be held in a project: its programme and people are closed. */
export const isOver = (state: State): boolean => steps[state].length === 0
