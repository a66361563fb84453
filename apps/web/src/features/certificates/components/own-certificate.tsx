import { Alert, Button } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { type Certificate, getOwnCertificateFile } from '@muster/contracts/certificates'
import { addressOf } from '@muster/contracts/endpoint'
import type { ProjectId } from '@muster/contracts/ids'
import { Check, CircleAlert, Download, Link2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../../components/announce.tsx'
import { TextLink } from '../../../components/link.tsx'
import { CertificateSheet } from './certificate-sheet.tsx'
import classes from './own-certificate.module.css'

/** The participant's certificate: as it reads, as a file, and as a link that proves it. */
export function OwnCertificate({ projectId, certificate }: { projectId: ProjectId; certificate: Certificate }) {
  const { t } = useTranslation('certificates')
  const clipboard = useClipboard({ timeout: 3000 })
  const { serial, status, revokedReason } = certificate
  const address = `${location.origin}/verify/${serial}`

  function copy() {
    clipboard.copy(address)
    announce(t('own.copied'))
  }

  return (
    <>
      {status === 'revoked' ? (
        <Alert color="red" variant="light" mb="xl" icon={<CircleAlert aria-hidden />} title={t('own.revoked.title')}>
          <p>{t('own.revoked.text')}</p>
          {revokedReason ? <p>{t('own.revoked.reason', { reason: revokedReason })}</p> : null}
        </Alert>
      ) : null}
      <CertificateSheet certificate={certificate} />
      <div className={classes.actions}>
        {status === 'valid' ? (
          <Button
            component="a"
            href={addressOf(getOwnCertificateFile, { params: { projectId } })}
            download
            leftSection={<Download size={18} aria-hidden />}
          >
            {t('own.download')}
          </Button>
        ) : null}
        <Button
          variant="default"
          leftSection={clipboard.copied ? <Check size={18} aria-hidden /> : <Link2 size={18} aria-hidden />}
          onClick={copy}
        >
          {clipboard.copied ? t('own.copied') : t('own.copy')}
        </Button>
      </div>
      <p className={classes.proof}>
        {t('own.proof')}{' '}
        <TextLink to="/verify/$serial" params={{ serial }} className={classes.address}>
          {address}
        </TextLink>
      </p>
    </>
  )
}
