import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { getPreparedPolls, type PreparedPoll, setPreparedPolls } from '@muster/contracts/prepared-polls'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { notifyFailed } from '../../../components/notify.ts'
import { CallError } from '../../../lib/call.ts'
import { failureWords } from '../../../lib/failure-words.ts'
import { useAct, useCall } from '../../../lib/query.ts'

export type PollsEdit = (polls: readonly PreparedPoll[]) => PreparedPoll[]

/** The polls prepared for a session, and how to change them: shown at once, and taken back where the server refuses. */
export function usePreparedPolls(params: { projectId: ProjectId; sessionId: SessionId }) {
  const { t } = useTranslation('polls')
  const query = useCall(getPreparedPolls, { params })
  const writing = useAct(setPreparedPolls, [getPreparedPolls])
  const [ahead, setAhead] = useState<PreparedPoll[] | null>(null)
  const polls = ahead ?? query.data?.polls ?? []

  /** Resolves to whether it is written. */
  async function change(edit: PollsEdit): Promise<boolean> {
    if (!query.data) return false
    const after = edit(query.data.polls)
    setAhead(after)
    try {
      await writing.mutateAsync({ params, body: { polls: after, revision: query.data.revision } })
      return true
    } catch (error) {
      const wasCrossed = error instanceof CallError && error.failure.reason === 'changed-meanwhile'
      notifyFailed(wasCrossed ? t('prepare.crossed') : failureWords(t, error))
      await query.refetch()
      return false
    } finally {
      setAhead(null)
    }
  }

  return { query, polls, change, busy: writing.isPending }
}
