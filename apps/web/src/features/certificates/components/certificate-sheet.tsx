import type { Certificate } from '@muster/contracts/certificates'
import { verifySerial } from '@muster/contracts/verification'
import { useTranslation } from 'react-i18next'
import { TrackLines } from '../../../components/track-lines.tsx'
import { useCall } from '../../../lib/query.ts'
import { calendarRange, zoneName } from '../../../lib/time.ts'
import classes from './certificate-sheet.module.css'
import { SealMark } from './seal-mark.tsx'

/** A certificate as it reads, on a sheet: what is printed is asked of the public verification, so that both are one. */
export function CertificateSheet({ certificate }: { certificate: Certificate }) {
  const { t, i18n } = useTranslation('certificates')
  const { serial } = certificate
  const printed = useCall(verifySerial, { params: { serial } }).data
  const known = printed?.result === 'unknown' ? undefined : printed
  return (
    <article className={classes.sheet} aria-label={t('own.sheet')} data-status={certificate.status}>
      <TrackLines />
      <p className={classes.kind}>{t('own.kind')}</p>
      <p className={classes.name}>
        <bdi>{known?.name ?? certificate.name ?? t('table.erased')}</bdi>
      </p>
      {known?.nativeName ? (
        <p className={classes.native} lang={known.nativeName.lang}>
          <bdi>{known.nativeName.text}</bdi>
        </p>
      ) : null}
      {known ? (
        <>
          <p className={classes.small}>{t('own.attended', { count: known.sessions })}</p>
          <p className={classes.project}>
            <bdi>{known.projectTitle}</bdi>
          </p>
          <p className={classes.small}>
            {calendarRange(known.startsOn, known.endsOn, i18n.language)} (
            {zoneName(known.timeZone, new Date(`${known.startsOn}T00:00:00Z`), i18n.language)})
          </p>
          <p className={classes.issuer}>
            <bdi>{known.issuingOrganisation}</bdi>
          </p>
        </>
      ) : null}
      {certificate.status === 'valid' ? (
        <div className={classes.seal}>
          <SealMark />
        </div>
      ) : null}
      <p className={classes.serial}>{serial}</p>
    </article>
  )
}
