import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { getPreparedPolls, type PreparedPoll, setPreparedPolls } from '@muster/contracts/prepared-polls'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { notifyFailed } from '../../../components/notify.ts'
import { CallError, call } from '../../../lib/call.ts'
import { failureWords } from '../../../lib/failure-words.ts'
import { keyOf, useCall } from '../../../lib/query.ts'

/** A change as what is to be done, so that it can be made anew on what somebody else has written meanwhile. */
export type PollsEdit = (polls: readonly PreparedPoll[]) => PreparedPoll[]
type Known = { polls: PreparedPoll[]; revision: number }

/** Somebody who writes all the time would keep others from it for ever: so often a change is made anew. */
const mostTries = 5

/**
 * The polls prepared for a session, and how to change them. A change shows at once and is written at once, one after the
 * other; where somebody else was quicker it is made anew on what they wrote.
 */
export function usePreparedPolls(params: { projectId: ProjectId; sessionId: SessionId }) {
  const { t } = useTranslation('polls')
  const client = useQueryClient()
  const query = useCall(getPreparedPolls, { params })
  const [ahead, setAhead] = useState<PreparedPoll[] | null>(null)
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const waiting = useRef(0)
  const queryKey = keyOf(getPreparedPolls, { params })
  const read = () => client.fetchQuery({ queryKey, queryFn: () => call(getPreparedPolls, { params }), staleTime: 0 })

  async function write(edit: PollsEdit, known: Known, triesLeft = mostTries): Promise<void> {
    const polls = edit(known.polls)
    try {
      const { revision } = await call(setPreparedPolls, { params, body: { polls, revision: known.revision } })
      client.setQueryData<Known>(queryKey, { polls, revision })
    } catch (error) {
      const wasCrossed = error instanceof CallError && error.failure.reason === 'changed-meanwhile'
      if (!wasCrossed || triesLeft === 0) throw error
      await write(edit, await read(), triesLeft - 1)
    }
  }

  async function settle(edit: PollsEdit): Promise<boolean> {
    try {
      await write(edit, client.getQueryData<Known>(queryKey) ?? (await read()))
      return true
    } catch (error) {
      notifyFailed(failureWords(t, error))
      await read().catch(() => undefined)
      return false
    }
  }

  /** Resolves to whether it is written. */
  function change(edit: PollsEdit): Promise<boolean> {
    setAhead((shown) => edit(shown ?? query.data?.polls ?? []))
    waiting.current += 1
    const outcome = queue.current.then(() => settle(edit))
    queue.current = outcome.then(() => {
      waiting.current -= 1
      if (waiting.current === 0) setAhead(null)
    })
    return outcome
  }

  return { query, polls: ahead ?? query.data?.polls ?? [], change, busy: ahead !== null }
}
