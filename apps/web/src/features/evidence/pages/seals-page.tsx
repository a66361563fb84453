import { Button, VisuallyHidden } from '@mantine/core'
import { addressOf } from '@muster/contracts/endpoint'
import type { ProjectId } from '@muster/contracts/ids'
import { exportEvidence, listSeals } from '@muster/contracts/seals'
import { Download } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Load } from '../../../components/load.tsx'
import { Page } from '../../../components/page.tsx'
import { RowsSkeleton } from '../../../components/skeletons.tsx'
import { CallError } from '../../../lib/call.ts'
import { useMay } from '../../../lib/me.ts'
import { useCall } from '../../../lib/query.ts'
import { CheckLine } from '../components/check-line.tsx'
import { CompareMail } from '../components/compare-mail.tsx'
import { SealEntry } from '../components/seal-entry.tsx'
import { useCheck } from '../use-check.ts'
import classes from './seals-page.module.css'

/** The seals of a project's attendance, for anybody: no account needed, and nobody's name on it. */
export function SealsPage({ projectId }: { projectId: ProjectId }) {
  const { t } = useTranslation('evidence')
  const query = useCall(listSeals, { params: { projectId } })
  const mayExport = useMay(projectId)('evidence.export')
  const isEmpty = query.error instanceof CallError && query.error.failure.code === 'NOT_FOUND'
  return (
    <Page
      title={t('title')}
      lead={query.data ? <bdi>{`${query.data.project.title} (${query.data.project.code})`}</bdi> : t('lead')}
      actions={
        mayExport && query.data ? (
          <Button
            component="a"
            variant="default"
            href={addressOf(exportEvidence, { params: { projectId } })}
            download
            leftSection={<Download size={16} aria-hidden />}
          >
            {t('export')}
          </Button>
        ) : null
      }
    >
      {isEmpty ? (
        <>
          <VisuallyHidden>
            <h2>{t('list')}</h2>
          </VisuallyHidden>
          <EmptyState title={t('empty.title')} text={t('empty.text')} />
        </>
      ) : (
        <Load query={query} skeleton={<RowsSkeleton rows={8} />}>
          {(page) => <Seals page={page} />}
        </Load>
      )}
    </Page>
  )
}

function Seals({ page }: { page: z.output<(typeof listSeals)['reply']> }) {
  const { t } = useTranslation('evidence')
  const [typed, setTyped] = useState('')
  const sought = typed.trim().toLowerCase()
  const found = page.seals.find(({ sha256 }) => sha256 === sought) ?? null
  return (
    <>
      <p className={classes.what}>{t('what')}</p>
      <CheckLine checked={useCheck(page)} count={page.seals.length} />
      <CompareMail value={typed} found={found} onChange={setTyped} />
      <ol className={classes.seals} reversed>
        {page.seals.toReversed().map((seal) => (
          <SealEntry key={seal.id} seal={seal} timeZone={page.project.timeZone} isSought={seal === found} />
        ))}
      </ol>
    </>
  )
}
