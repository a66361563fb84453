import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { modals } from '@mantine/modals'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DialogHead, withOwnHead } from './dialog-head.tsx'
import { isTypedName } from './is-typed-name.ts'

/** `names`: any of them is to be typed, as `label` says. */
type Question = { title: string; text: string; more: ReactNode; label: string; confirm: string; names: string[] }

/** Asks before what cannot be undone: yes takes typing a name. Resolves to whether the person did; closing is a no. */
export function useNameConfirm(): (question: Question) => Promise<boolean> {
  return (question) =>
    new Promise((resolve) => {
      const id = modals.open({
        ...withOwnHead,
        onClose: () => resolve(false),
        children: (
          <NameForm
            {...question}
            onConfirmed={() => {
              resolve(true)
              modals.close(id)
            }}
            onCancel={() => modals.close(id)}
          />
        ),
      })
    })
}

type FormProps = Question & { onConfirmed: () => void; onCancel: () => void }

function NameForm({ title, text, more, label, confirm, names, onConfirmed, onCancel }: FormProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const isGiven = isTypedName(typed, names)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (isGiven) onConfirmed()
      }}
    >
      <DialogHead title={title} />
      <Text>{text}</Text>
      {more}
      <Stack>
        <TextInput
          label={label}
          required
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Group justify="end">
          <Button variant="default" onClick={onCancel}>
            {t('cancel')}
          </Button>
          <Button type="submit" color="red" disabled={!isGiven}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
