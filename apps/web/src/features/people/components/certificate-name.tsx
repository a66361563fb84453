import { useTranslation } from 'react-i18next'
import classes from './certificate-name.module.css'

type Props = { latin: string; native: { text: string; lang: string } }

/** A name as it will stand on the certificate, while it is being written. */
export function CertificateName({ latin, native }: Props) {
  const { t } = useTranslation('people')
  return (
    <figure className={classes.plate}>
      <figcaption className={classes.caption}>{t('form.onCertificate')}</figcaption>
      <p className={classes.latin}>
        <bdi>{latin.trim() || t('form.fullName')}</bdi>
      </p>
      {native.text.trim() ? (
        <p className={classes.native}>
          <bdi lang={native.lang}>{native.text}</bdi>
        </p>
      ) : null}
    </figure>
  )
}
