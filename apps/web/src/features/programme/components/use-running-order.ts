import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { type Block, getRunOfShow, setRunOfShow } from '@muster/contracts/run-of-show'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { notifyFailed } from '../../../components/notify.ts'
import { CallError, call } from '../../../lib/call.ts'
import { failureWords } from '../../../lib/failure-words.ts'
import { keyOf, useCall } from '../../../lib/query.ts'
import type { OrderEdit } from '../rules/running-order.ts'

type Known = { blocks: readonly Block[]; revision: number }
export type Outcome = 'done' | 'crossed' | 'failed'

/** Somebody who writes all the time would keep others from it for ever: so often a change is made anew. */
const mostTries = 5

/**
 * The running order of a session, and how to change it. A change shows at once and is written at once, one after the other;
 * where somebody else was quicker it is made anew on what they wrote.
 */
export function useRunningOrder(params: { projectId: ProjectId; sessionId: SessionId }) {
  const { t } = useTranslation('show')
  const client = useQueryClient()
  const query = useCall(getRunOfShow, { params })
  // What a change makes of the order before the server has it.
  const [ahead, setAhead] = useState<readonly Block[] | null>(null)
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const waiting = useRef(0)
  const queryKey = keyOf(getRunOfShow, { params })
  // As it is now, however fresh what is known seems.
  const read = () => client.fetchQuery({ queryKey, queryFn: () => call(getRunOfShow, { params }), staleTime: 0 })

  async function write(edit: OrderEdit, known: Known, triesLeft = mostTries): Promise<Outcome> {
    const blocks = edit(known.blocks)
    if (blocks === null) return 'crossed'
    try {
      await call(setRunOfShow, { params, body: { blocks, revision: known.revision } })
      return 'done'
    } catch (error) {
      const wasCrossed = error instanceof CallError && error.failure.reason === 'changed-meanwhile'
      if (!wasCrossed || triesLeft === 0) throw error
      return write(edit, await read(), triesLeft - 1)
    }
  }

  async function settle(edit: OrderEdit): Promise<Outcome> {
    try {
      const outcome = await write(edit, client.getQueryData<Known>(queryKey) ?? (await read()))
      await read()
      return outcome
    } catch (error) {
      notifyFailed(failureWords(t, error))
      await read().catch(() => undefined)
      return 'failed'
    }
  }

  function change(edit: OrderEdit): Promise<Outcome> {
    setAhead((shown) => edit(shown ?? query.data?.blocks ?? []) ?? shown)
    waiting.current += 1
    const outcome = queue.current.then(() => settle(edit))
    queue.current = outcome.then(() => {
      waiting.current -= 1
      if (waiting.current === 0) setAhead(null)
    })
    return outcome
  }

  return { query, blocks: ahead ?? query.data?.blocks ?? [], change }
}
