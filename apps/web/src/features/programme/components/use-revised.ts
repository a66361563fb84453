import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { notifyFailed } from '../../../components/notify.ts'
import { CallError } from '../../../lib/call.ts'
import { failureWords } from '../../../lib/failure-words.ts'

/**
 * A change as what is to be done, so that it can be made anew on what somebody else has written meanwhile. Null where it no
 * longer means anything there.
 */
export type Edit<Value> = (value: Value) => Value | null

/** `remade`: somebody else was quicker, and it was made on what they wrote. `crossed`: it means nothing there any more. */
export type Written = 'done' | 'remade' | 'crossed' | 'failed'

/** Something that is read and written as a whole, at a revision (`changed-meanwhile`). `Known`: the answer that is cached. */
type Revised<Known, Value> = {
  queryKey: readonly unknown[]
  /** Asks for it as it is now. */
  read(): Promise<Known>
  valueOf(known: Known | undefined): Value
  /** Writes it at the revision of what was known, and answers what is known then. */
  write(value: Value, known: Known): Promise<Known>
}

/** Somebody who writes all the time would keep others from it for ever: so often a change is made anew. */
const mostTries = 5

/**
 * How to change what two may edit at once. A change shows at once and is written at once, one after the other; where somebody
 * else was quicker it is made anew on what they wrote. `shown`: with what is not written yet.
 */
export function useRevised<Known, Value>(known: Known | undefined, { queryKey, ...kept }: Revised<Known, Value>) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [ahead, setAhead] = useState<{ value: Value } | null>(null)
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const waiting = useRef(0)
  // As it is now, however fresh what is known seems.
  const read = () => client.fetchQuery({ queryKey, queryFn: kept.read, staleTime: 0 })

  async function write(edit: Edit<Value>, current: Known, triesLeft = mostTries): Promise<Written> {
    const value = edit(kept.valueOf(current))
    if (value === null) return 'crossed'
    try {
      client.setQueryData(queryKey, await kept.write(value, current))
      return triesLeft < mostTries ? 'remade' : 'done'
    } catch (error) {
      const wasCrossed = error instanceof CallError && error.failure.reason === 'changed-meanwhile'
      if (!wasCrossed || triesLeft === 0) throw error
      return write(edit, await read(), triesLeft - 1)
    }
  }

  async function settle(edit: Edit<Value>): Promise<Written> {
    try {
      const outcome = await write(edit, client.getQueryData<Known>(queryKey) ?? (await read()))
      if (outcome === 'crossed') await read()
      return outcome
    } catch (error) {
      notifyFailed(failureWords(t, error))
      await read().catch(() => undefined)
      return 'failed'
    }
  }

  function change(edit: Edit<Value>): Promise<Written> {
    setAhead((before) => {
      const value = edit(before ? before.value : kept.valueOf(known))
      return value === null ? before : { value }
    })
    waiting.current += 1
    const outcome = queue.current.then(() => settle(edit))
    queue.current = outcome.then(() => {
      waiting.current -= 1
      if (waiting.current === 0) setAhead(null)
    })
    return outcome
  }

  return { shown: ahead ? ahead.value : kept.valueOf(known), change, busy: ahead !== null }
}
