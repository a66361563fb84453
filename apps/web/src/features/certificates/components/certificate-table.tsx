import { type Certificate, getCertificateFile } from '@muster/contracts/certificates'
import type { ProjectId } from '@muster/contracts/ids'
import { Anchor, Pagination, TextInput } from '@mantine/core'
import { FileText, Search } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../components/data-table.tsx'
import { TextLink } from '../../../components/link.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { addressOf } from '../../../lib/call.ts'
import { dateTime, viewerZone, zoneName } from '../../../lib/time.ts'
import { findCertificates } from '../find-certificates.ts'
import classes from './certificate-table.module.css'
import { RevokeButton } from './revoke-button.tsx'

const rowsAPage = 50

type Props = { projectId: ProjectId; certificates: readonly Certificate[]; mayRevoke: boolean }

/** All certificates of a project, newest first as they come; found by name or serial. */
export function CertificateTable({ projectId, certificates, mayRevoke }: Props) {
  const { t, i18n } = useTranslation('certificates')
  const [search, setSearch] = useState('')
  const [page, setPage] = useState(1)
  const found = findCertificates(certificates, search)
  const pages = Math.max(1, Math.ceil(found.length / rowsAPage))
  const shown = Math.min(page, pages)
  const zone = zoneName(viewerZone(), new Date(), i18n.language)
  const issuedAt = (at: string) => dateTime(new Date(at), { language: i18n.language, timeZone: viewerZone() })
  return (
    <>
      <div className={classes.finding}>
        <TextInput
          type="search"
          label={t('table.search')}
          leftSection={<Search size={16} aria-hidden />}
          className={classes.search}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <p role="status" className={classes.count}>
          {t('table.found', { count: found.length })}
        </p>
      </div>
      <DataTable<Certificate>
        caption={t('table.caption')}
        rows={found.slice((shown - 1) * rowsAPage, shown * rowsAPage)}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', header: t('table.name'), cell: ({ name }) => <bdi>{name ?? t('table.erased')}</bdi> },
          {
            key: 'serial',
            header: t('table.serial'),
            cell: ({ serial }) => (
              <TextLink to="/verify/$serial" params={{ serial }} className={classes.serial}>
                {serial}
              </TextLink>
            ),
          },
          { key: 'issued', header: t('table.issued', { zone }), cell: (row) => <time>{issuedAt(row.issuedAt)}</time> },
          { key: 'status', header: t('table.status'), cell: (row) => <Status certificate={row} /> },
          {
            key: 'actions',
            header: t('table.actions'),
            cell: (row) => (
              <div className={classes.actions}>
                <Anchor href={addressOf(getCertificateFile, { params: { projectId, certificateId: row.id } })} download>
                  <FileText size={16} aria-hidden className={classes.icon} />
                  {t('table.file')}
                </Anchor>
                {mayRevoke && row.status === 'valid' ? <RevokeButton projectId={projectId} certificate={row} /> : null}
              </div>
            ),
          },
        ]}
      />
      {pages > 1 ? (
        <Pagination
          total={pages}
          value={shown}
          onChange={setPage}
          mt="lg"
          getControlProps={(control) => ({ 'aria-label': t(`table.page.${control}`) })}
          getItemProps={(number) => ({ 'aria-label': t('table.page.number', { number }) })}
        />
      ) : null}
    </>
  )
}

function Status({ certificate: { status, revokedReason } }: { certificate: Certificate }) {
  const { t } = useTranslation('certificates')
  return (
    <>
      <StatusBadge tone={status === 'valid' ? 'credited' : 'danger'}>{t(`status.${status}`)}</StatusBadge>
      {revokedReason ? <p className={classes.reason}>{revokedReason}</p> : null}
    </>
  )
}
