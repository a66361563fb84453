import { type GroupPlan, getGroupPlan, setGroupPlan } from '@muster/contracts/group-plans'
import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { notifyDone, notifyFailed } from '../../../components/notify.ts'
import { CallError, call } from '../../../lib/call.ts'
import { failureWords } from '../../../lib/failure-words.ts'
import { keyOf, useCall } from '../../../lib/query.ts'

/** A change as what is to be done, so that it can be made anew on what somebody else has written meanwhile. */
export type PlanEdit = (plan: GroupPlan) => GroupPlan
type Known = { plan: GroupPlan | null; revision: number }

/** Before anything is planned: one round without groups. */
const emptyPlan: GroupPlan = {
  groups: [],
  rounds: [{ placed: [], byHand: [] }],
  wishes: { spread: ['country'], alike: null, together: [], apart: [], seed: 0 },
}

/** Somebody who writes all the time would keep others from it for ever: so often a change is made anew. */
const mostTries = 5

/**
 * The groups planned for a session, and how to change them. A change shows at once and is written at once, one after the other;
 * where somebody else was quicker it is made anew on what they wrote, and that is said.
 */
export function useGroupPlan(params: { projectId: ProjectId; sessionId: SessionId }) {
  const { t } = useTranslation('group-plan')
  const client = useQueryClient()
  const query = useCall(getGroupPlan, { params })
  const [ahead, setAhead] = useState<GroupPlan | null>(null)
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const waiting = useRef(0)
  const queryKey = keyOf(getGroupPlan, { params })
  const read = () => client.fetchQuery({ queryKey, queryFn: () => call(getGroupPlan, { params }), staleTime: 0 })

  async function write(edit: PlanEdit, known: Known, triesLeft = mostTries): Promise<void> {
    const plan = edit(known.plan ?? emptyPlan)
    try {
      const { revision } = await call(setGroupPlan, { params, body: { plan, revision: known.revision } })
      client.setQueryData<Known>(queryKey, { plan, revision })
      if (triesLeft < mostTries) notifyDone(t('crossed'))
    } catch (error) {
      const wasCrossed = error instanceof CallError && error.failure.reason === 'changed-meanwhile'
      if (!wasCrossed || triesLeft === 0) throw error
      await write(edit, await read(), triesLeft - 1)
    }
  }

  async function settle(edit: PlanEdit): Promise<boolean> {
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
  function change(edit: PlanEdit): Promise<boolean> {
    setAhead((shown) => edit(shown ?? query.data?.plan ?? emptyPlan))
    waiting.current += 1
    const outcome = queue.current.then(() => settle(edit))
    queue.current = outcome.then(() => {
      waiting.current -= 1
      if (waiting.current === 0) setAhead(null)
    })
    return outcome
  }

  return { query, plan: ahead ?? query.data?.plan ?? emptyPlan, change, busy: ahead !== null }
}
