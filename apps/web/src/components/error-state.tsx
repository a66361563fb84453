import { Alert, Button } from '@mantine/core'
import { CircleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { failureWords } from '../lib/failure-words.ts'

type Props = { error: unknown; onRetry?: () => void }

/** What went wrong, what it means, and a way to try again. */
export function ErrorState({ error, onRetry }: Props) {
  const { t } = useTranslation()
  return (
    <Alert color="red" variant="light" icon={<CircleAlert aria-hidden />} title={t('failed')}>
      <p>{failureWords(t, error)}</p>
      {onRetry ? (
        <Button variant="default" size="sm" mt="sm" onClick={onRetry}>
          {t('tryAgain')}
        </Button>
      ) : null}
    </Alert>
  )
}
