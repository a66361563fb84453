import { NativeSelect, NumberInput, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { Session } from '@muster/contracts/programme'
import type { Project } from '@muster/contracts/projects'
import { useTranslation } from 'react-i18next'
import { TimeRange } from '../../../components/time-range.tsx'
import { calendarDate, zoneName } from '../../../lib/time.ts'
import { daysBetween } from '../rules/programme-days.ts'
import { plannedTime, type SessionDraft } from '../rules/session-draft.ts'
import classes from './planned-time-fields.module.css'

type Props = {
  form: UseFormReturnType<SessionDraft>
  project: Project
  original: Session | null
  /** Another day was chosen. */
  onDay: (date: string) => void
}

/** Day, time and length as the project's zone has them, and what that is on the writer's own clock. */
export function PlannedTimeFields({ form, project, original, onDay }: Props) {
  const { t, i18n } = useTranslation('programme')
  const { timeZone, startsOn, endsOn } = project
  const draft = form.getValues()
  const dateInput = form.getInputProps('date')
  const days = daysBetween(startsOn, endsOn)
  const offered = days.includes(draft.date) ? days : [draft.date, ...days]
  const planned = plannedTime(draft, { timeZone, original })
  const zone = zoneName(timeZone, planned?.startsAt ?? new Date(startsOn), i18n.language)
  return (
    <fieldset className={classes.time}>
      <legend className={classes.legend}>{t('field.when', { zone })}</legend>
      <NativeSelect
        label={t('field.date')}
        data={offered.map((date) => ({ value: date, label: calendarDate(date, i18n.language) }))}
        {...dateInput}
        onChange={(event) => {
          dateInput.onChange(event)
          onDay(event.currentTarget.value)
        }}
      />
      <TextInput
        type="time"
        label={t('field.time')}
        withAsterisk
        {...(draft.time.length > 'hh:mm'.length ? { step: 1 } : {})}
        {...form.getInputProps('time')}
      />
      <NumberInput
        label={t('field.minutes')}
        withAsterisk
        min={0}
        step={5}
        decimalScale={2}
        {...form.getInputProps('minutes')}
      />
      <p className={classes.note} aria-live="polite">
        {planned ? (
          <TimeRange from={planned.startsAt.toISOString()} to={planned.endsAt.toISOString()} timeZone={timeZone} />
        ) : null}
        {planned?.twice ? <span>{t('form.twice')}</span> : null}
      </p>
    </fieldset>
  )
}
