import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DialogHead, withOwnHead } from './dialog-head.tsx'

type Question = { title: string; text: string; label: string; confirm: string; danger?: true }

const longestReason = 1000

/** Asks for the reason of a decision that is recorded. Resolves to it, or to null where the person turned back. */
export function useReason(): (question: Question) => Promise<string | null> {
  return (question) =>
    new Promise((resolve) => {
      const id = modals.open({
        ...withOwnHead,
        onClose: () => resolve(null),
        children: (
          <ReasonForm
            {...question}
            onGiven={(reason) => {
              resolve(reason)
              modals.close(id)
            }}
            onCancel={() => modals.close(id)}
          />
        ),
      })
    })
}

type FormProps = Question & { onGiven: (reason: string) => void; onCancel: () => void }

function ReasonForm({ title, text, label, confirm, danger, onGiven, onCancel }: FormProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const given = reason.trim()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (given) onGiven(given)
      }}
    >
      <DialogHead title={title} />
      <Stack>
        <Text>{text}</Text>
        <Textarea
          label={label}
          required
          autosize
          minRows={3}
          maxLength={longestReason}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          data-autofocus
        />
        <Group justify="end">
          <Button variant="default" onClick={onCancel}>
            {t('cancel')}
          </Button>
          <Button type="submit" disabled={!given} {...(danger ? { color: 'red' } : {})}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
