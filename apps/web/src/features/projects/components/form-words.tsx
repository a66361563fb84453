import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Section } from '../../../components/section.tsx'
import type { FormPartProps } from './form-parts.ts'
import classes from './project-form.module.css'

/** The prose of the notification. */
export function FormWords({ form }: FormPartProps) {
  const { t } = useTranslation('projects')
  return (
    <Section title={t('form.words')} lead={t('form.wordsLead')}>
      <div className={classes.fields}>
        <Textarea
          className={classes.wide}
          label={t('field.background')}
          autosize
          minRows={5}
          {...form.getInputProps('background')}
        />
        <Textarea
          className={classes.wide}
          label={t('field.objectives')}
          description={t('hint.objectives')}
          autosize
          minRows={5}
          {...form.getInputProps('objectives')}
        />
      </div>
    </Section>
  )
}
