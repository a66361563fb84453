import { Button, Group, Stack } from '@mantine/core'
import { modals } from '@mantine/modals'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DialogHead, withOwnHead } from './dialog-head.tsx'

type Answering<Answer> = { onAnswer: (answer: Answer) => void; onCancel: () => void }

/** Shows a form in a dialog. Resolves to what it answers; to `otherwise` where the person turned back or closed it. */
export function askInDialog<Answer>(
  otherwise: Answer,
  show: (answering: Answering<Answer>) => ReactNode,
): Promise<Answer> {
  return new Promise((resolve) => {
    const close = () => modals.close(id)
    const onAnswer = (answer: Answer) => {
      resolve(answer)
      close()
    }
    const id = modals.open({
      ...withOwnHead,
      onClose: () => resolve(otherwise),
      children: show({ onAnswer, onCancel: close }),
    })
  })
}

type FormProps = {
  title: string
  /** What says yes; red where it is dangerous. */
  confirm: string
  danger?: true | undefined
  /** Whether it may be said. */
  isReady: boolean
  onConfirm: () => void
  onCancel: () => void
  children: ReactNode
}

/** The form in such a dialog: what is asked, and the buttons under it. */
export function AnswerForm({ title, confirm, danger, isReady, onConfirm, onCancel, children }: FormProps) {
  const { t } = useTranslation()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) onConfirm()
      }}
    >
      <DialogHead title={title} />
      <Stack>
        {children}
        <Group justify="end">
          <Button variant="default" onClick={onCancel}>
            {t('cancel')}
          </Button>
          <Button type="submit" disabled={!isReady} {...(danger ? { color: 'red' } : {})}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
