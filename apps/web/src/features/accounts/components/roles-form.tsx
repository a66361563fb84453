import { Checkbox, Stack, Text } from '@mantine/core'
import { getMe, listAccounts, setPlatformRoles } from '@muster/contracts/identity'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormActions } from '../../../components/form-actions.tsx'
import { notifyDone } from '../../../components/notify.ts'
import { Refusal } from '../../../components/refusal.tsx'
import { failureWords } from '../../../lib/failure-words.ts'
import { useAct } from '../../../lib/query.ts'
import { asPlatformRoles, platformRoles } from '../platform-roles.ts'
import type { Account } from './account-columns.tsx'

type Props = { account: Account; own: boolean; onDone: () => void; onCancel: () => void }

/** What an account may do on the whole platform. */
export function RolesForm({ account, own, onDone, onCancel }: Props) {
  const { t } = useTranslation('accounts')
  const [chosen, setChosen] = useState<string[]>(() => asPlatformRoles(account.platformRoles))
  const save = useAct(setPlatformRoles, [listAccounts, getMe])
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate(
          { params: { accountId: account.id }, body: { roles: asPlatformRoles(chosen) } },
          {
            onSuccess: () => {
              notifyDone(t('roles.done', { email: account.email }))
              onDone()
            },
          },
        )
      }}
    >
      <Stack>
        <Text>{t('roles.lead')}</Text>
        {own ? <Text c="dimmed">{t('roles.own')}</Text> : null}
        <Refusal words={save.error && failureWords(t, save.error)} />
        <Checkbox.Group label={t('roles.label')} value={chosen} onChange={setChosen}>
          <Stack mt="sm">
            {platformRoles.map((role) => (
              <Checkbox
                key={role}
                value={role}
                label={t(`identity:role.${role}`)}
                description={t(`roles.what.${role}`)}
              />
            ))}
          </Stack>
        </Checkbox.Group>
      </Stack>
      <FormActions submit={t('roles.submit')} busy={save.isPending} onCancel={onCancel} />
    </form>
  )
}
