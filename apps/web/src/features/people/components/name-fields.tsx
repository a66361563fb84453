import { Group, Select, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { languageOfName, listNameLanguages } from '../name-languages.ts'
import type { PersonDraft } from '../person-draft.ts'
import { CertificateName } from './certificate-name.tsx'
import classes from './person-form.module.css'

/** One full name a script. Whoever enters it is told, and sees, that it is printed exactly so. */
export function NameFields({ form }: { form: UseFormReturnType<PersonDraft> }) {
  const { t, i18n } = useTranslation('people')
  const { latin, native } = form.values.names
  const nativeText = form.getInputProps('names.native.text')
  const fillLanguage = () => {
    const known = native.lang === '' ? languageOfName(native.text) : null
    if (known) form.setFieldValue('names.native.lang', known)
  }
  return (
    <>
      <TextInput
        label={t('form.latin')}
        description={t('form.latinHint')}
        required
        autoComplete="off"
        data-autofocus
        {...form.getInputProps('names.latin')}
      />
      <Group align="start" wrap="nowrap" className={classes.pair}>
        <TextInput
          label={t('form.native')}
          description={t('form.nativeHint')}
          autoComplete="off"
          lang={native.lang}
          dir="auto"
          {...nativeText}
          onBlur={fillLanguage}
        />
        <Select
          label={t('form.nativeLanguage')}
          description={t('form.nativeLanguageHint')}
          searchable
          clearable={native.text === ''}
          data={listNameLanguages(i18n.language, native.lang)}
          {...form.getInputProps('names.native.lang')}
          value={native.lang || null}
          onChange={(lang) => form.setFieldValue('names.native.lang', lang ?? '')}
        />
      </Group>
      <CertificateName latin={latin} native={native} />
    </>
  )
}
