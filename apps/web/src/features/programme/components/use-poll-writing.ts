import type { PreparedPoll } from '@muster/contracts/prepared-polls'
import { draftOf, emptyDraft, type PollDraft } from '@muster/live/polls/draft'
import { useState } from 'react'

type Writing = {
  /** The poll that is edited; null for a new one. */
  poll: PreparedPoll | null
  draft: PollDraft
  /** Another turn, another form. */
  turn: number
  is: 'open' | 'aside' | 'over'
}

/** A poll while it is prepared. Laid aside, as by Escape, it waits as it was written until it is begun again. */
export function usePollWriting() {
  const [{ is, ...writing }, setWriting] = useState<Writing>({ poll: null, draft: emptyDraft, turn: 0, is: 'over' })
  const become = (is: Writing['is']) => setWriting((known) => ({ ...known, is }))
  return {
    ...writing,
    isOpen: is === 'open',
    begin(poll: PreparedPoll | null) {
      setWriting((known) =>
        known.is === 'aside' && known.poll?.id === poll?.id
          ? { ...known, is: 'open' }
          : { poll, draft: poll ? draftOf(poll) : emptyDraft, turn: known.turn + 1, is: 'open' },
      )
    },
    write: (draft: PollDraft) => setWriting((known) => ({ ...known, draft })),
    layAside: () => become('aside'),
    end: () => become('over'),
  }
}
