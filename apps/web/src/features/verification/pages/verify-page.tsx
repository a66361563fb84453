import { useTranslation } from 'react-i18next'
import { Page } from '../../../components/page.tsx'
import { AboutMuster } from '../components/about-muster.tsx'
import { VerifyForm } from '../components/verify-form.tsx'

/** For whoever holds a certificate, or was handed one: enter its serial. No account needed. */
export function VerifyPage() {
  const { t } = useTranslation('verification')
  return (
    <Page title={t('verify.title')} lead={t('verify.lead')}>
      <VerifyForm />
      <AboutMuster />
    </Page>
  )
}
