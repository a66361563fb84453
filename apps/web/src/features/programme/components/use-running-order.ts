import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { type Block, getRunOfShow, setRunOfShow } from '@muster/contracts/run-of-show'
import { call } from '../../../lib/call.ts'
import { keyOf, useCall } from '../../../lib/query.ts'
import { useRevised } from './use-revised.ts'

/** The running order of a session, and how to change it; see `useRevised`. */
export function useRunningOrder(params: { projectId: ProjectId; sessionId: SessionId }) {
  const query = useCall(getRunOfShow, { params })
  const read = () => call(getRunOfShow, { params })
  const { shown, change } = useRevised(query.data, {
    queryKey: keyOf(getRunOfShow, { params }),
    read,
    valueOf: (known): readonly Block[] => known?.blocks ?? [],
    async write(written, known) {
      await call(setRunOfShow, { params, body: { blocks: [...written], revision: known.revision } })
      // With the names of those who lead a block now.
      return read()
    },
  })
  return { query, blocks: shown, change }
}
