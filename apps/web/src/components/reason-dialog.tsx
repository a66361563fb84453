import { Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { AnswerForm, askInDialog } from './answer-dialog.tsx'

type Question = { title: string; text: string; label: string; confirm: string; danger?: true }

const longestReason = 1000

/** Asks for the reason of a decision that is recorded. Resolves to it, or to null where the person turned back. */
export const askReason = (question: Question): Promise<string | null> =>
  askInDialog<string | null>(null, ({ onAnswer, onCancel }) => (
    <ReasonForm {...question} onGiven={onAnswer} onCancel={onCancel} />
  ))

type FormProps = Question & { onGiven: (reason: string) => void; onCancel: () => void }

function ReasonForm({ text, label, onGiven, ...form }: FormProps) {
  const [reason, setReason] = useState('')
  const given = reason.trim()
  return (
    <AnswerForm {...form} isReady={given !== ''} onConfirm={() => onGiven(given)}>
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
    </AnswerForm>
  )
}
