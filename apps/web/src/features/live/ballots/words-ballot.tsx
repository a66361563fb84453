import { Stack, TextInput } from '@mantine/core'
import { limits } from '@muster/live/limits'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

type Props = { most: number; words: readonly string[]; onChange: (words: string[]) => void }

/** Writes a few short words, each in a field of its own; empty ones fall away. */
export function WordsBallot({ most, words, onChange }: Props) {
  const { t } = useTranslation('live')
  const [fields, setFields] = useState(() => Array.from({ length: most }, (_, index) => words[index] ?? ''))
  const change = (index: number, text: string) => {
    const changed = fields.map((field, at) => (at === index ? text : field))
    setFields(changed)
    onChange(changed.map((field) => field.trim()).filter((field) => field !== ''))
  }
  return (
    <Stack gap="xs">
      {fields.map((field, index) => (
        <TextInput
          // Fields are told apart by their place alone.
          key={`word-${index + 1}`}
          label={most === 1 ? t('poll.word') : t('poll.wordNumber', { number: index + 1 })}
          maxLength={limits.pollWordLength}
          value={field}
          onChange={(event) => change(index, event.currentTarget.value)}
        />
      ))}
    </Stack>
  )
}
