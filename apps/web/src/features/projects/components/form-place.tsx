import { Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Section } from '../../../components/section.tsx'
import { countryChoices, zoneChoices } from '../rules/choices.ts'
import { type FormPartProps, settledLook } from './form-parts.ts'
import classes from './project-form.module.css'

/** When and where the project is held. */
export function FormPlace({ form, settled }: FormPartProps) {
  const { t, i18n } = useTranslation('projects')
  const { startsOn, endsOn, timeZone } = form.getValues()
  const starts = form.getInputProps('startsOn')
  return (
    <Section title={t('form.place')} lead={settled ? t('form.settled') : undefined}>
      <div className={classes.fields}>
        <TextInput
          type="date"
          label={t('field.startsOn')}
          withAsterisk
          {...settledLook(settled)}
          {...starts}
          onBlur={(event) => {
            starts.onBlur(event)
            // Most are entered from the first day on: the last day is never before it.
            if (endsOn === '' && startsOn !== '') form.setFieldValue('endsOn', startsOn)
          }}
        />
        <TextInput
          type="date"
          label={t('field.endsOn')}
          withAsterisk
          {...settledLook(settled)}
          min={startsOn}
          {...form.getInputProps('endsOn')}
        />
        <Select
          className={classes.wide}
          label={t('field.timeZone')}
          description={t('hint.timeZone')}
          withAsterisk
          searchable
          {...settledLook(settled)}
          allowDeselect={false}
          nothingFoundMessage={t('form.nothingFound')}
          data={zoneChoices({ current: timeZone, at: momentOf(startsOn) })}
          {...form.getInputProps('timeZone')}
        />
        <Select
          label={t('field.hostCountry')}
          withAsterisk
          searchable
          allowDeselect={false}
          nothingFoundMessage={t('form.nothingFound')}
          data={countryChoices(i18n.language)}
          {...form.getInputProps('hostCountry')}
        />
        <TextInput
          label={t('field.hostPlace')}
          description={t('hint.hostPlace')}
          {...form.getInputProps('hostPlace')}
        />
      </div>
    </Section>
  )
}

/** Offsets are those of the project's days, not of the day of writing. */
function momentOf(date: string): Date {
  const moment = new Date(date)
  return Number.isNaN(moment.getTime()) ? new Date() : moment
}
