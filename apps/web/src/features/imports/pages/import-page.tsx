import { Alert } from '@mantine/core'
import type { ImportId, ProjectId, SessionId } from '@muster/contracts/ids'
import { getImport, type Import } from '@muster/contracts/imports'
import { listSessions } from '@muster/contracts/programme'
import { Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { TextLink } from '../../../components/link.tsx'
import { Load } from '../../../components/load.tsx'
import { Page } from '../../../components/page.tsx'
import { LinesSkeleton } from '../../../components/skeletons.tsx'
import { useMay } from '../../../lib/me.ts'
import { useCall } from '../../../lib/query.ts'
import { ApplySection } from '../components/apply-section.tsx'
import { EntryTable } from '../components/entry-table.tsx'
import { ImportState } from '../components/import-state.tsx'
import { LogActions } from '../components/log-actions.tsx'
import { ReadingForm } from '../components/reading-form.tsx'
import { useImportEdit } from '../use-import-edit.ts'
import classes from './import-page.module.css'

type Props = { projectId: ProjectId; importId: ImportId; onDiscarded: (sessionId: SessionId) => void }

/** One log: how it is read, who is in it, and the step by which it counts. */
export function ImportPage({ projectId, importId, onDiscarded }: Props) {
  const { t } = useTranslation('imports')
  const log = useCall(getImport, { params: { projectId, importId } })
  const sessions = useCall(listSessions, { params: { projectId } }).data?.sessions
  const session = sessions?.find(({ id }) => id === log.data?.sessionId)
  const over =
    session && log.data ? (
      <TextLink
        to="/projects/$projectId/sessions/$sessionId/imports"
        params={{ projectId, sessionId: log.data.sessionId }}
      >
        <bdi>{session.title}</bdi>
      </TextLink>
    ) : null
  const actions = log.data ? (
    <LogActions projectId={projectId} log={log.data} onDiscarded={() => log.data && onDiscarded(log.data.sessionId)} />
  ) : null
  return (
    <Page title={t('import.title')} over={over} actions={actions}>
      <Load query={log} skeleton={<LinesSkeleton rows={8} />}>
        {(log) => <Log projectId={projectId} log={log} />}
      </Load>
    </Page>
  )
}

function Log({ projectId, log }: { projectId: ProjectId; log: Import }) {
  const { t } = useTranslation('imports')
  const may = useMay(projectId)
  const editing = useImportEdit(projectId, log)
  const edit = log.state === 'draft' && may('import.prepare') ? editing : null
  return (
    <>
      <p className={classes.facts}>
        <ImportState state={log.state} />
        <bdi>{log.fileName ?? t('file.removed')}</bdi>
        <span>{t(`format.${log.format}`)}</span>
        <span className={classes.digest}>SHA-256 {log.sha256.slice(0, 12)}…</span>
      </p>
      {log.withdrawal ? (
        <Alert color="gray" variant="light" mb="lg" icon={<Undo2 aria-hidden />} title={t('withdrawn.title')}>
          {log.withdrawal.reason === null
            ? t('withdrawn.erased')
            : t('withdrawn.text', { reason: log.withdrawal.reason })}
        </Alert>
      ) : null}
      <ReadingForm log={log} edit={edit} />
      <EntryTable key={log.state} log={log} edit={edit} />
      {log.state === 'draft' ? <ApplySection projectId={projectId} log={log} mayDecide={may('import.decide')} /> : null}
    </>
  )
}
