import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'

type Props = { submit: string; busy: boolean; onCancel?: () => void }

/** The end of a form: what it does first, the way back beside it. */
export function FormActions({ submit, busy, onCancel }: Props) {
  const { t } = useTranslation()
  return (
    <Group mt="lg">
      <Button type="submit" loading={busy}>
        {submit}
      </Button>
      {onCancel ? (
        <Button variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
      ) : null}
    </Group>
  )
}
