import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { listSessions } from '@muster/contracts/programme'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../../components/error-state.tsx'
import { Load } from '../../../components/load.tsx'
import { Page } from '../../../components/page.tsx'
import { RowsSkeleton } from '../../../components/skeletons.tsx'
import { CallError } from '../../../lib/call.ts'
import { useCall } from '../../../lib/query.ts'
import { PlannedGroups } from '../groups/planned-groups.tsx'

type Props = { projectId: ProjectId; sessionId: SessionId }

/** The groups of a session, planned before the day: who is in which, round by round, and what each is asked to do. */
export function GroupsPage(which: Props) {
  const { t } = useTranslation('group-plan')
  const sessions = useCall(listSessions, { params: { projectId: which.projectId } })
  const session = sessions.data?.sessions.find(({ id }) => id === which.sessionId)
  if (sessions.data && session)
    return <PlannedGroups which={which} session={session} sessions={sessions.data.sessions} />
  return (
    <Page title={t('title')}>
      {sessions.data ? <ErrorState error={new CallError({ code: 'NOT_FOUND' })} /> : null}
      <Load query={sessions} skeleton={<RowsSkeleton rows={6} />}>
        {() => null}
      </Load>
    </Page>
  )
}
