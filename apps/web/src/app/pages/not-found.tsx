import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../../components/link.tsx'
import { Page } from '../../components/page.tsx'
import { TrackLines } from '../../components/track-lines.tsx'

/** Nothing is at this address, or nothing that this person may see: the two are told apart to nobody. */
export function NotFoundPage() {
  const { t } = useTranslation()
  return (
    <Page over={<TrackLines />} title={t('notFound.title')} lead={t('notFound.text')}>
      <ButtonLink to="/">{t('notFound.home')}</ButtonLink>
    </Page>
  )
}
