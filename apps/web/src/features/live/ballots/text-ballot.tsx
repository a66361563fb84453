import { TextInput } from '@mantine/core'
import { limits } from '@muster/live/limits'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

type Props = { text: string; onChange: (text: string) => void }

/** Answers in one's own words. */
export function TextBallot({ text, onChange }: Props) {
  const { t } = useTranslation('live')
  const [typed, setTyped] = useState(text)
  return (
    <TextInput
      label={t('poll.text')}
      description={t('poll.textHint', { most: limits.pollTextLength })}
      maxLength={limits.pollTextLength}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        onChange(event.currentTarget.value)
      }}
    />
  )
}
