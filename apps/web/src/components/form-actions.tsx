import { Button, Group } from '@mantine/core'
import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'

type Props = { submit: string; busy: boolean; onCancel?: () => void }

/** What a double click presses twice is sent once: the second click comes before the button can show that it is busy. */
function leaveOutSecond(event: MouseEvent) {
  if (event.detail > 1) event.preventDefault()
}

/** The end of a form: what it does first, the way back beside it. */
export function FormActions({ submit, busy, onCancel }: Props) {
  const { t } = useTranslation()
  return (
    <Group mt="lg">
      <Button type="submit" loading={busy} onClick={leaveOutSecond}>
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
