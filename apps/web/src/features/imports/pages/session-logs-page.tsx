import type { ImportId, ProjectId, SessionId } from '@muster/contracts/ids'
import { listImports } from '@muster/contracts/imports'
import { listSessions } from '@muster/contracts/programme'
import { getProject } from '@muster/contracts/projects'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Load } from '../../../components/load.tsx'
import { Page } from '../../../components/page.tsx'
import { Section } from '../../../components/section.tsx'
import { LinesSkeleton } from '../../../components/skeletons.tsx'
import { TimeRange } from '../../../components/time-range.tsx'
import { useMay } from '../../../lib/me.ts'
import { useCall } from '../../../lib/query.ts'
import { calendarDate } from '../../../lib/time.ts'
import { CallOpenings } from '../components/call-openings.tsx'
import { LogList } from '../components/log-list.tsx'
import { LogUpload } from '../components/log-upload.tsx'

type Props = { projectId: ProjectId; sessionId: SessionId; onBrought: (importId: ImportId) => void }

/** The logs of one session: those that were brought, and the way to bring one. */
export function SessionLogsPage({ projectId, sessionId, onBrought }: Props) {
  const { t, i18n } = useTranslation('imports')
  const may = useMay(projectId)
  const project = useCall(getProject, { params: { projectId } }).data
  const session = useCall(listSessions, { params: { projectId } }).data?.sessions.find(({ id }) => id === sessionId)
  const imports = useCall(listImports, { params: { projectId } })
  const over = session ? (
    <>
      <bdi>{session.title}</bdi> · {calendarDate(session.day.date, i18n.language)},{' '}
      <TimeRange from={session.startsAt} to={session.endsAt} timeZone={project?.timeZone ?? 'UTC'} />
    </>
  ) : null
  return (
    <Page title={t('logs.title')} lead={t('logs.lead')} over={over}>
      {may('import.prepare') && session?.state !== 'cancelled' ? (
        <LogUpload projectId={projectId} sessionId={sessionId} onBrought={onBrought} />
      ) : null}
      <Section title={t('logs.brought')}>
        <Load query={imports} skeleton={<LinesSkeleton rows={3} />}>
          {({ imports }) => {
            const logs = imports.filter((log) => log.sessionId === sessionId)
            return logs.length > 0 ? (
              <LogList projectId={projectId} logs={logs} />
            ) : (
              <EmptyState title={t('logs.none.title')} text={t('logs.none.text')} />
            )
          }}
        </Load>
      </Section>
      {session?.heldElsewhere ? <CallOpenings projectId={projectId} sessionId={sessionId} /> : null}
    </Page>
  )
}
