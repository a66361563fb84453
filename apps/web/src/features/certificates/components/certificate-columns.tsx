import { Anchor } from '@mantine/core'
import { getCertificateFile, type ListedCertificate } from '@muster/contracts/certificates'
import { addressOf } from '@muster/contracts/endpoint'
import type { ProjectId } from '@muster/contracts/ids'
import type { TFunction } from 'i18next'
import { FileText, TriangleAlert } from 'lucide-react'
import type { Column } from '../../../components/data-table.tsx'
import { TextLink } from '../../../components/link.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { dateTime, viewerZone } from '../../../lib/time.ts'
import classes from './certificate-table.module.css'
import { RevokeButton } from './revoke-button.tsx'

type Told = {
  t: TFunction
  language: string
  /** The zone that the heading over the times names. */
  zone: string
  projectId: ProjectId
  mayRevoke: boolean
}

/** The columns of the table of certificates. */
export function certificateColumns({ t, language, zone, projectId, mayRevoke }: Told): Column<ListedCertificate>[] {
  const issuedAt = (at: string) => dateTime(new Date(at), { language, timeZone: viewerZone() })
  const fileOf = (certificateId: ListedCertificate['id']) =>
    addressOf(getCertificateFile, { params: { projectId, certificateId } })
  return [
    {
      key: 'name',
      header: t('certificates:table.name'),
      cell: ({ name }) => <bdi>{name ?? t('certificates:table.erased')}</bdi>,
    },
    {
      key: 'serial',
      header: t('certificates:table.serial'),
      cell: ({ serial }) => (
        <TextLink to="/verify/$serial" params={{ serial }} className={classes.serial}>
          <bdi>{serial}</bdi>
        </TextLink>
      ),
    },
    {
      key: 'issued',
      header: t('certificates:table.issued', { zone }),
      cell: (certificate) => <time dateTime={certificate.issuedAt}>{issuedAt(certificate.issuedAt)}</time>,
    },
    {
      key: 'status',
      header: t('certificates:table.status'),
      cell: ({ status, revokedReason, attention }) => (
        <>
          <StatusBadge tone={status === 'valid' ? 'credited' : 'danger'}>
            {t(`certificates:status.${status}`)}
          </StatusBadge>
          {attention ? (
            <p className={classes.attention}>
              <TriangleAlert size={14} aria-hidden /> {t(`certificates:attention.${attention}`)}
            </p>
          ) : null}
          {revokedReason ? <p className={classes.reason}>{revokedReason}</p> : null}
        </>
      ),
    },
    {
      key: 'actions',
      header: t('certificates:table.actions'),
      isActions: true,
      cell: (certificate) => (
        <div className={classes.actions}>
          {/* The file goes with the name that is printed in it. */}
          {certificate.name === null ? null : (
            <Anchor
              href={fileOf(certificate.id)}
              aria-label={t('certificates:table.fileOf', { name: certificate.name })}
              download
            >
              <FileText size={16} aria-hidden className={classes.icon} />
              {t('certificates:table.file')}
            </Anchor>
          )}
          {mayRevoke && certificate.status === 'valid' ? (
            <RevokeButton projectId={projectId} certificate={certificate} />
          ) : null}
        </div>
      ),
    },
  ]
}
