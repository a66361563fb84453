import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { modalities, projectKinds } from '@muster/contracts/projects'
import { useTranslation } from 'react-i18next'
import { Section } from '../../../components/section.tsx'
import { languageNames, languages } from '../../../lib/i18n.ts'
import type { FormPartProps } from './form-parts.ts'
import classes from './project-form.module.css'

/** What the project is. */
export function FormIdentity({ form }: FormPartProps) {
  const { t } = useTranslation('projects')
  return (
    <Section title={t('form.identity')}>
      <div className={classes.fields}>
        <Textarea
          className={classes.wide}
          label={t('field.title')}
          description={t('hint.title')}
          withAsterisk
          autosize
          minRows={1}
          {...form.getInputProps('title')}
        />
        <TextInput
          label={t('field.code')}
          description={t('hint.code')}
          withAsterisk
          autoComplete="off"
          {...form.getInputProps('code')}
        />
        <TextInput
          label={t('field.referenceNumber')}
          description={t('hint.referenceNumber')}
          autoComplete="off"
          {...form.getInputProps('referenceNumber')}
        />
        <NativeSelect
          label={t('field.kind')}
          data={projectKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          {...form.getInputProps('kind')}
        />
        <NativeSelect
          label={t('field.modality')}
          data={modalities.map((modality) => ({ value: modality, label: t(`modality.${modality}`) }))}
          {...form.getInputProps('modality')}
        />
        <NativeSelect
          label={t('field.locale')}
          description={t('hint.locale')}
          data={languages.map((language) => ({ value: language, label: languageNames[language] }))}
          {...form.getInputProps('locale')}
        />
      </div>
    </Section>
  )
}
