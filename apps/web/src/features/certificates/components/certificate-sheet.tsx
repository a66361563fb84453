import type { Certificate } from '@muster/contracts/certificates'
import { verifySerial } from '@muster/contracts/verification'
import { useTranslation } from 'react-i18next'
import { PrintedSheet } from '../../../components/printed-sheet.tsx'
import { SealMark } from '../../../components/seal-mark.tsx'
import { attendedWords } from '../../../lib/attended-words.ts'
import { useCall } from '../../../lib/query.ts'
import { calendarRange, zoneName } from '../../../lib/time.ts'
import classes from './certificate-sheet.module.css'

/** A certificate as it reads, on a sheet: what is printed is asked of the public verification, so that both are one. */
export function CertificateSheet({ certificate }: { certificate: Certificate }) {
  const { t, i18n } = useTranslation('certificates')
  const { serial } = certificate
  const printed = useCall(verifySerial, { params: { serial } }).data
  const known = printed?.result === 'unknown' ? undefined : printed
  const zone = known && zoneName(known.timeZone, new Date(`${known.startsOn}T00:00:00Z`), i18n.language)
  const isValid = certificate.status === 'valid'
  return (
    <PrintedSheet
      label={t('own.sheet')}
      issuer={known?.issuingOrganisation}
      over={<p className={classes.kind}>{t('own.kind')}</p>}
      name={known?.name ?? certificate.name ?? t('table.erased')}
      native={known?.nativeName ?? null}
      did={known && attendedWords(t, known)}
      title={known?.projectTitle}
      when={known && `${calendarRange(known.startsOn, known.endsOn, i18n.language)} (${zone})`}
      faded={!isValid}
    >
      <div className={classes.foot}>
        {isValid ? <SealMark /> : null}
        <p className={classes.serial}>
          <bdi>{serial}</bdi>
        </p>
      </div>
    </PrintedSheet>
  )
}
