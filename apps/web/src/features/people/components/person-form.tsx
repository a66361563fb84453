import { Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CountrySelect } from '../../../components/country-select.tsx'
import { FormActions } from '../../../components/form-actions.tsx'
import { Refusal } from '../../../components/refusal.tsx'
import { failureWords, fieldWords, issueWords } from '../../../lib/failure-words.ts'
import { draftIssues, type PersonDraft } from '../person-draft.ts'
import { fieldOfRefusal } from '../person-refusal.ts'
import { MembershipFields } from './membership-fields.tsx'
import { NameFields } from './name-fields.tsx'

type Props = {
  initial: PersonDraft
  adding: boolean
  submit: string
  /** Sends it; what it throws is told at the field that it is about. */
  onSave: (draft: PersonDraft) => Promise<void>
  onChanged: (changed: boolean) => void
  onCancel: () => void
}

/** A person to add, or what is known of one to correct. */
export function PersonForm({ initial, adding, submit, onSave, onChanged, onCancel }: Props) {
  const { t } = useTranslation('people')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const form = useForm<PersonDraft>({
    initialValues: initial,
    onValuesChange: () => onChanged(true),
    validate: (draft) =>
      Object.fromEntries(
        Object.entries(draftIssues(draft, { adding })).map(([path, code]) => [path, issueWords(t, code)]),
      ),
  })
  const focusFirst = (errors: object) => form.getInputNode(Object.keys(errors)[0] ?? '')?.focus()
  const tell = (error: unknown, draft: PersonDraft) => {
    const field = fieldOfRefusal(error, draft)
    const atFields = { ...fieldWords(t, error), ...(field ? { [field]: failureWords(t, error) } : {}) }
    form.setErrors(atFields)
    if (Object.keys(atFields).length > 0) focusFirst(atFields)
    else setFailure(error)
  }
  const save = form.onSubmit(async (draft) => {
    setBusy(true)
    setFailure(null)
    try {
      await onSave(draft)
    } catch (error) {
      tell(error, draft)
    } finally {
      setBusy(false)
    }
  }, focusFirst)
  return (
    <form noValidate onSubmit={save}>
      <Stack>
        <Refusal words={failure === null ? null : failureWords(t, failure)} />
        <NameFields form={form} />
        {adding ? <MembershipFields form={form} /> : null}
        <CountrySelect
          label={t('form.country')}
          clearable
          clearButtonProps={{ 'aria-label': t('form.clearCountry') }}
          {...form.getInputProps('country')}
          value={form.values.country || null}
          onChange={(country) => form.setFieldValue('country', country ?? '')}
        />
        <TextInput label={t('form.organisation')} autoComplete="off" {...form.getInputProps('organisation')} />
        <TextInput label={t('form.position')} autoComplete="off" {...form.getInputProps('position')} />
      </Stack>
      <FormActions submit={submit} busy={busy} onCancel={onCancel} />
    </form>
  )
}
