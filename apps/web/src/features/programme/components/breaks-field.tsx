import { ActionIcon, Button, Input, NumberInput, TextInput } from '@mantine/core'
import { Plus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { BreakDraft } from '../rules/break-draft.ts'
import classes from './breaks-field.module.css'

type Props = {
  value?: readonly BreakDraft[]
  onChange?: (breaks: readonly BreakDraft[]) => void
  error?: string | undefined
  /** Where the next break most likely begins. */
  nextTime: string
}

const mostBreaks = 20

/** The breaks within a session, each by its time on the project's clock and its length. */
export function BreaksField({ value = [], onChange, error, nextTime }: Props) {
  const { t } = useTranslation('programme')
  const change = (index: number, part: Partial<BreakDraft>) =>
    onChange?.(value.map((one, at) => (at === index ? { ...one, ...part } : one)))
  return (
    <Input.Wrapper
      component="fieldset"
      label={t('field.breaks')}
      labelElement="div"
      description={t('hint.breaks')}
      error={error}
      className={classes.breaks}
    >
      {value.map(({ time, minutes }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a break has no identity but its place.
        <div key={index} className={classes.row}>
          <TextInput
            type="time"
            label={t('breaks.time', { number: index + 1 })}
            value={time}
            {...(time.length > 'hh:mm'.length ? { step: 1 } : {})}
            onChange={({ currentTarget }) => change(index, { time: currentTarget.value })}
          />
          <NumberInput
            label={t('field.minutes')}
            min={1}
            step={5}
            decimalScale={2}
            value={minutes}
            onChange={(next) => change(index, { minutes: typeof next === 'number' ? next : '' })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('breaks.remove', { number: index + 1 })}
            onClick={() => onChange?.(value.toSpliced(index, 1))}
          >
            <X size={16} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {value.length < mostBreaks ? (
        <Button
          variant="default"
          size="xs"
          className={classes.add}
          leftSection={<Plus size={14} aria-hidden />}
          onClick={() => onChange?.([...value, { time: nextTime, minutes: 15 }])}
        >
          {t('breaks.add')}
        </Button>
      ) : null}
    </Input.Wrapper>
  )
}
