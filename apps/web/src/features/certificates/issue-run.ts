import type { IssueRun } from '@muster/contracts/certificates'

/** Whether a run has still to issue to somebody. */
export const isAtWork = ({ state }: Pick<IssueRun, 'state'>): boolean => state === 'queued' || state === 'running'

/** How far a run is, as a share from 0 to 1: of nobody everything is done. */
export const shareDone = ({ done, total }: Pick<IssueRun, 'done' | 'total'>): number =>
  total === 0 ? 1 : Math.min(1, done / total)

/** How many a run passed over because they held a certificate already. */
export const heldBefore = ({ done, issued, refused }: Pick<IssueRun, 'done' | 'issued' | 'refused'>): number =>
  Math.max(0, done - issued - refused.length)

/** Why one person got none in a run. */
export type Refusal = IssueRun['refused'][number]
