import { type GroupPlan, getGroupPlan, setGroupPlan } from '@muster/contracts/group-plans'
import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { useTranslation } from 'react-i18next'
import { notifyDone } from '../../../components/notify.ts'
import { call } from '../../../lib/call.ts'
import { keyOf, useCall } from '../../../lib/query.ts'
import { useRevised } from '../components/use-revised.ts'

export type PlanEdit = (plan: GroupPlan) => GroupPlan

/** Before anything is planned: one round without groups. */
const emptyPlan: GroupPlan = {
  groups: [],
  rounds: [{ placed: [], byHand: [] }],
  wishes: { spread: ['country'], alike: null, together: [], apart: [], seed: 0 },
}

/** The groups planned for a session, and how to change them (see `useRevised`); where somebody else was quicker, that is said. */
export function useGroupPlan(params: { projectId: ProjectId; sessionId: SessionId }) {
  const { t } = useTranslation('group-plan')
  const query = useCall(getGroupPlan, { params })
  const { shown, change, busy } = useRevised(query.data, {
    queryKey: keyOf(getGroupPlan, { params }),
    read: () => call(getGroupPlan, { params }),
    valueOf: (known): GroupPlan => known?.plan ?? emptyPlan,
    async write(plan, known) {
      const { revision } = await call(setGroupPlan, { params, body: { plan, revision: known.revision } })
      return { plan, revision }
    },
  })
  /** Resolves to whether it is written. */
  const edit = async (how: PlanEdit) => {
    const outcome = await change(how)
    if (outcome === 'remade') notifyDone(t('crossed'))
    return outcome !== 'failed'
  }
  return { query, plan: shown, change: edit, busy }
}
