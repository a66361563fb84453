import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PageSkeleton } from '../../components/skeletons.tsx'

/** While it is asked who one is: soon there, but where the network is slow nobody waits before an empty window. */
export function PendingPage() {
  const { t } = useTranslation()
  return (
    <main>
      <div role="status">
        <VisuallyHidden>{t('loading')}</VisuallyHidden>
        <PageSkeleton />
      </div>
    </main>
  )
}
