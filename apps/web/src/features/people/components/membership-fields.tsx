import { NativeSelect, Radio, Stack, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { givenRoles, type PersonDraft } from '../person-draft.ts'

/** What is settled when somebody is added: the mailbox they sign in with, the role, and a participant's place. */
export function MembershipFields({ form }: { form: UseFormReturnType<PersonDraft> }) {
  const { t } = useTranslation('people')
  const { role } = form.values
  return (
    <>
      <TextInput
        label={t('form.email')}
        description={t('form.emailHint')}
        type="email"
        required
        autoComplete="off"
        {...form.getInputProps('email')}
      />
      <NativeSelect
        label={t('form.role')}
        description={t(`form.roleHint.${role}`)}
        data={givenRoles.map((value) => ({ value, label: t(`identity:role.${value}`) }))}
        {...form.getInputProps('role')}
      />
      {role === 'participant' ? (
        <Radio.Group label={t('form.place')} description={t('form.placeHint')} {...form.getInputProps('place')}>
          <Stack gap="xs" my="xs">
            <Radio value="overseas" label={t('form.overseas')} />
            <Radio value="local" label={t('form.local')} />
          </Stack>
        </Radio.Group>
      ) : null}
    </>
  )
}
