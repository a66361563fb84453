import { Button, VisuallyHidden } from '@mantine/core'
import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { preparedLimits } from '@muster/contracts/prepared-polls'
import { listSessions, type Session } from '@muster/contracts/programme'
import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ErrorState } from '../../../components/error-state.tsx'
import { TextLink } from '../../../components/link.tsx'
import { Load } from '../../../components/load.tsx'
import { Page } from '../../../components/page.tsx'
import { SidePanel } from '../../../components/side-panel.tsx'
import { RowsSkeleton } from '../../../components/skeletons.tsx'
import { CallError } from '../../../lib/call.ts'
import { useCall } from '../../../lib/query.ts'
import { PollResults } from '../components/poll-results.tsx'
import { PreparedPollForm } from '../components/prepared-poll-form.tsx'
import { PreparedPolls } from '../components/prepared-polls.tsx'
import { usePollWriting } from '../components/use-poll-writing.ts'
import { usePreparedPolls } from '../components/use-prepared-polls.ts'

type Props = { projectId: ProjectId; sessionId: SessionId }

/** The polls of a session: prepared before the day, and what came out of them afterwards. */
export function PollsPage(which: Props) {
  const { t } = useTranslation('polls')
  const sessions = useCall(listSessions, { params: { projectId: which.projectId } })
  const session = sessions.data?.sessions.find(({ id }) => id === which.sessionId)
  if (session) return <PollsOf which={which} session={session} />
  return (
    <Page title={t('prepare.title')}>
      {sessions.data ? <ErrorState error={new CallError({ code: 'NOT_FOUND' })} /> : null}
      <Load query={sessions} skeleton={<RowsSkeleton rows={4} />}>
        {() => null}
      </Load>
    </Page>
  )
}

function PollsOf({ which, session }: { which: Props; session: Session }) {
  const { t } = useTranslation('polls')
  const { query, polls, change, busy } = usePreparedPolls(which)
  const writing = usePollWriting()
  const editable = session.state === 'planned' || session.state === 'open'
  const add =
    editable && query.data ? (
      <Button
        leftSection={<Plus size={18} aria-hidden />}
        disabled={polls.length >= preparedLimits.polls}
        onClick={() => writing.begin(null)}
      >
        {t('prepare.add')}
      </Button>
    ) : null
  return (
    <Page
      title={t('prepare.titleOf', { title: session.title })}
      heading={t('prepare.title')}
      over={
        <TextLink to="/projects/$projectId/programme" params={{ projectId: which.projectId }}>
          <bdi>{session.title}</bdi>
        </TextLink>
      }
      lead={editable ? t('prepare.lead') : undefined}
      actions={polls.length > 0 ? add : null}
    >
      <Load query={query} skeleton={<RowsSkeleton rows={4} />}>
        {() => (
          <>
            <VisuallyHidden>
              <h2>{t('prepare.list')}</h2>
            </VisuallyHidden>
            {polls.length === 0 ? (
              <EmptyState
                title={t('prepare.empty.title')}
                text={t(editable ? 'prepare.empty.text' : 'prepare.empty.over')}
                action={add}
              />
            ) : (
              <PreparedPolls polls={polls} editable={editable} onChange={change} onEdit={writing.begin} />
            )}
          </>
        )}
      </Load>
      {session.state === 'planned' ? null : <PollResults which={which} />}
      <SidePanel
        title={t(writing.poll ? 'prepare.editTitle' : 'prepare.addTitle')}
        opened={writing.isOpen}
        onClose={writing.layAside}
      >
        <PreparedPollForm
          key={writing.turn}
          poll={writing.poll}
          draft={writing.draft}
          busy={busy}
          onWrite={writing.write}
          onChange={change}
          onClose={writing.end}
        />
      </SidePanel>
    </Page>
  )
}
