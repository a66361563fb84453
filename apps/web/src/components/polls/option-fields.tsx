import { ActionIcon, Button, TextInput } from '@mantine/core'
import { limits } from '@muster/live/limits'
import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { v7 as uuidv7 } from 'uuid'
import classes from './polls.module.css'

type Props = {
  options: readonly string[]
  issue: 'options' | 'option-twice' | null
  onChange: (options: string[]) => void
}

/** The answers of a poll, each in a field of its own: to be added and removed. */
export function OptionFields({ options, issue, onChange }: Props) {
  const { t } = useTranslation('polls')
  // Fields keep their own names, so that removing one does not move the focus of another.
  const [fields, setFields] = useState(() => options.map((text) => ({ key: uuidv7(), text })))
  const change = (changed: typeof fields) => {
    setFields(changed)
    onChange(changed.map(({ text }) => text))
  }
  return (
    <fieldset className={classes.options}>
      <legend>{t('form.options')}</legend>
      {fields.map(({ key, text }, index) => (
        <div key={key} className={classes.field}>
          <TextInput
            aria-label={t('form.option', { number: index + 1 })}
            maxLength={limits.pollOptionLength}
            value={text}
            onChange={(event) => {
              const { value } = event.currentTarget
              change(fields.map((field) => (field.key === key ? { key, text: value } : field)))
            }}
          />
          {fields.length > limits.fewestPollOptions ? (
            <ActionIcon
              aria-label={t('form.remove', { number: index + 1 })}
              onClick={() => change(fields.filter((field) => field.key !== key))}
            >
              <X size={18} aria-hidden />
            </ActionIcon>
          ) : null}
        </div>
      ))}
      {issue ? (
        <p className={classes.failure} role="alert">
          {t(`form.issue.${issue}`)}
        </p>
      ) : null}
      {fields.length < limits.mostPollOptions ? (
        <div>
          <Button
            variant="subtle"
            size="sm"
            leftSection={<Plus size={16} aria-hidden />}
            onClick={() => change([...fields, { key: uuidv7(), text: '' }])}
          >
            {t('form.add')}
          </Button>
        </div>
      ) : null}
    </fieldset>
  )
}
