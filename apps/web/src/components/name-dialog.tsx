import { Text, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { AnswerForm, askInDialog } from './answer-dialog.tsx'
import { isTypedName } from './is-typed-name.ts'

/** `names`: any of them is to be typed, as `label` says. */
type Question = { title: string; text: string; more: ReactNode; label: string; confirm: string; names: string[] }

/** Asks before what cannot be undone: yes takes typing a name. Resolves to whether the person did; closing is a no. */
export const confirmByName = (question: Question): Promise<boolean> =>
  askInDialog(false, ({ onAnswer, onCancel }) => (
    <NameForm {...question} onConfirm={() => onAnswer(true)} onCancel={onCancel} />
  ))

type FormProps = Question & { onConfirm: () => void; onCancel: () => void }

function NameForm({ text, more, label, names, ...form }: FormProps) {
  const [typed, setTyped] = useState('')
  return (
    <AnswerForm {...form} danger isReady={isTypedName(typed, names)}>
      <div>
        <Text>{text}</Text>
        {more}
      </div>
      <TextInput
        label={label}
        required
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </AnswerForm>
  )
}
