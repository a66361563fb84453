import type { Block } from '@muster/contracts/run-of-show'
import type { ShowBlock } from '@muster/live/show/model'
import classes from './show-panel.module.css'

/** The private notes to a block, as they stand now: they are in no log. */
export function BlockNotes({ of, prepared }: { of: ShowBlock; prepared: readonly Block[] }) {
  const notes = prepared.find(({ id }) => id === of.id)?.notes
  return notes ? (
    <p className={classes.notes}>
      <bdi>{notes}</bdi>
    </p>
  ) : null
}
