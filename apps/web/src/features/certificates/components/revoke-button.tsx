import { Button } from '@mantine/core'
import { type Certificate, listCertificates, revokeCertificate } from '@muster/contracts/certificates'
import type { ProjectId } from '@muster/contracts/ids'
import { useTranslation } from 'react-i18next'
import { notifyDone, notifyFailed } from '../../../components/notify.ts'
import { askReason } from '../../../components/reason-dialog.tsx'
import { failureWords } from '../../../lib/failure-words.ts'
import { useAct } from '../../../lib/query.ts'

/** Revokes a certificate, with a reason that its verification page does not show. */
export function RevokeButton({ projectId, certificate }: { projectId: ProjectId; certificate: Certificate }) {
  const { t } = useTranslation('certificates')
  const act = useAct(revokeCertificate, [listCertificates])
  const name = certificate.name ?? certificate.serial

  async function revoke() {
    const reason = await askReason({
      title: t('revoke.title', { name }),
      text: t('revoke.text'),
      label: t('revoke.reason'),
      confirm: t('revoke.confirm'),
      danger: true,
    })
    if (reason === null) return
    try {
      await act.mutateAsync({ params: { projectId, certificateId: certificate.id }, body: { reason } })
      notifyDone(t('revoke.done', { name }))
    } catch (error) {
      notifyFailed(failureWords(t, error))
    }
  }

  return (
    <Button
      variant="subtle"
      color="red"
      size="compact-sm"
      loading={act.isPending}
      aria-label={t('revoke.label', { name })}
      onClick={() => void revoke()}
    >
      {t('revoke.action')}
    </Button>
  )
}
