import { Pagination, TextInput } from '@mantine/core'
import type { ListedCertificate } from '@muster/contracts/certificates'
import type { ProjectId } from '@muster/contracts/ids'
import { Search } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../components/data-table.tsx'
import { viewerZone, zoneName } from '../../../lib/time.ts'
import { findCertificates, inReadingOrder } from '../find-certificates.ts'
import { certificateColumns } from './certificate-columns.tsx'
import classes from './certificate-table.module.css'

const rowsAPage = 50

type Props = {
  projectId: ProjectId
  /** At least one. */
  certificates: readonly ListedCertificate[]
  mayRevoke: boolean
}

/** All certificates of a project, found by name or serial. */
export function CertificateTable({ projectId, certificates, mayRevoke }: Props) {
  const { t, i18n } = useTranslation('certificates')
  const { language } = i18n
  const [search, setSearch] = useState('')
  const [page, setPage] = useState(1)
  const found = findCertificates(inReadingOrder(certificates, language), search)
  const pages = Math.max(1, Math.ceil(found.length / rowsAPage))
  const shown = Math.min(page, pages)
  const zone = zoneName(viewerZone(), new Date(certificates[0]?.issuedAt ?? 0), language)
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
      <DataTable
        caption={t('table.caption')}
        columns={certificateColumns({ t, language, zone, projectId, mayRevoke })}
        rows={found.slice((shown - 1) * rowsAPage, shown * rowsAPage)}
        rowKey={({ id }) => id}
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
