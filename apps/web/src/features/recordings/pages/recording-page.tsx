import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { getProject } from '@muster/contracts/projects'
import { getRecording, type SessionRecording } from '@muster/contracts/recordings'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Load } from '../../../components/load.tsx'
import { Page } from '../../../components/page.tsx'
import { Section } from '../../../components/section.tsx'
import { useMay } from '../../../lib/me.ts'
import { useCall } from '../../../lib/query.ts'
import { viewerZone } from '../../../lib/time.ts'
import { ManageRecording } from '../components/manage-recording.tsx'
import { RecordingVideo } from '../components/recording-video.tsx'
import { TermWords } from '../components/term-words.tsx'
import { WatchedVideo } from '../components/watched-video.tsx'

type Props = { projectId: ProjectId; sessionId: SessionId }

/** The recording of a session: to watch, so that it makes up for what was missed, and for staff to bring. */
export function RecordingPage(which: Props) {
  const { t } = useTranslation('recordings')
  const query = useCall(getRecording, { params: which })
  return (
    <Page title={query.data?.session.title ?? t('title')} over={t('title')}>
      <Load query={query}>{(found) => <TheRecording which={which} found={found} />}</Load>
    </Page>
  )
}

function TheRecording({ which, found }: { which: Props; found: SessionRecording }) {
  const { t } = useTranslation('recordings')
  const may = useMay(which.projectId)
  const project = useCall(getProject, { params: { projectId: which.projectId } }).data
  const { recording, term } = found
  const watches = may('recording.watch')
  const counts = watches && term.state === 'open'
  const timeZone = project?.timeZone ?? viewerZone()
  return (
    <>
      {watches ? <TermWords projectId={which.projectId} term={term} timeZone={timeZone} /> : null}
      {recording === null && !may('recording.manage') ? (
        <EmptyState title={t('none.title')} text={t('none.text')} />
      ) : null}
      {recording && counts ? (
        <WatchedVideo projectId={which.projectId} recording={recording} term={term} watched={found.watched} />
      ) : null}
      {recording && !counts && may('live.run') ? (
        <RecordingVideo projectId={which.projectId} recording={recording} />
      ) : null}
      {may('recording.manage') ? (
        <Section title={t('manage.title')} lead={t('manage.lead')}>
          <ManageRecording which={which} found={found} timeZone={timeZone} />
        </Section>
      ) : null}
    </>
  )
}
