import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { getPreparedPolls, type PreparedPoll, setPreparedPolls } from '@muster/contracts/prepared-polls'
import { call } from '../../../lib/call.ts'
import { keyOf, useCall } from '../../../lib/query.ts'
import { type Edit, useRevised } from './use-revised.ts'

export type PollsEdit = Edit<readonly PreparedPoll[]>

/** The polls prepared for a session, and how to change them; see `useRevised`. */
export function usePreparedPolls(params: { projectId: ProjectId; sessionId: SessionId }) {
  const query = useCall(getPreparedPolls, { params })
  const { shown, change, busy } = useRevised(query.data, {
    queryKey: keyOf(getPreparedPolls, { params }),
    read: () => call(getPreparedPolls, { params }),
    valueOf: (known): readonly PreparedPoll[] => known?.polls ?? [],
    async write(written, known) {
      const polls = [...written]
      const { revision } = await call(setPreparedPolls, { params, body: { polls, revision: known.revision } })
      return { polls, revision }
    },
  })
  /** Resolves to whether it is written. */
  const edit = async (how: PollsEdit) => (await change(how)) !== 'failed'
  return { query, polls: shown, change: edit, busy }
}
