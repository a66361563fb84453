import { NumberInput, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Section } from '../../../components/section.tsx'
import { type FormPartProps, settledLook } from './form-parts.ts'
import classes from './project-form.module.css'
import { useClosingWords } from './use-closing-words.ts'

/** Who may come, how many, and until when they are put forward. */
export function FormNominations({ form, settled }: FormPartProps) {
  const { t } = useTranslation('projects')
  const closes = useClosingWords()
  const { nominationsCloseOn, timeZone } = form.getValues()
  return (
    <Section title={t('form.nominations')}>
      <div className={classes.fields}>
        <NumberInput
          label={t('field.quotaOverseas')}
          description={t('hint.quotaOverseas')}
          withAsterisk
          min={0}
          allowDecimal={false}
          {...settledLook(settled)}
          {...form.getInputProps('quota.overseas')}
        />
        <NumberInput
          label={t('field.quotaLocal')}
          description={t('hint.quotaLocal')}
          withAsterisk
          min={0}
          allowDecimal={false}
          {...settledLook(settled)}
          {...form.getInputProps('quota.local')}
        />
        <TextInput
          type="date"
          label={t('field.notificationIssuedOn')}
          description={t('hint.notificationIssuedOn')}
          {...form.getInputProps('notificationIssuedOn')}
        />
        <TextInput
          type="date"
          label={t('field.nominationsCloseOn')}
          description={
            nominationsCloseOn && timeZone
              ? t('hint.closesAt', { moment: closes(nominationsCloseOn, timeZone) })
              : t('hint.nominationsCloseOn')
          }
          {...form.getInputProps('nominationsCloseOn')}
        />
        <Textarea
          className={classes.wide}
          label={t('field.qualifications')}
          description={t('hint.qualifications')}
          autosize
          minRows={3}
          {...form.getInputProps('qualifications')}
        />
      </div>
    </Section>
  )
}
