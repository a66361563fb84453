import { TagsInput, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Section } from '../../../components/section.tsx'
import type { FormPartProps } from './form-parts.ts'
import classes from './project-form.module.css'

const mostOrganisations = 12

/** Who stands behind the project, and who signs. */
export function FormBodies({ form }: FormPartProps) {
  const { t } = useTranslation('projects')
  return (
    <Section title={t('form.bodies')}>
      <div className={classes.fields}>
        <TextInput
          className={classes.wide}
          label={t('field.issuingOrganisation')}
          description={t('hint.issuingOrganisation')}
          withAsterisk
          {...form.getInputProps('issuingOrganisation')}
        />
        <TagsInput
          className={classes.wide}
          label={t('field.implementingOrganisations')}
          description={t('hint.implementingOrganisations')}
          // Names of organisations hold commas.
          splitChars={['\n']}
          acceptValueOnBlur
          maxTags={mostOrganisations}
          {...form.getInputProps('implementingOrganisations')}
        />
        <TextInput
          label={t('field.signatoryName')}
          description={t('hint.signatoryName')}
          withAsterisk
          {...form.getInputProps('signatory.name')}
        />
        <TextInput
          label={t('field.signatoryRole')}
          description={t('hint.signatoryRole')}
          withAsterisk
          {...form.getInputProps('signatory.role')}
        />
      </div>
    </Section>
  )
}
