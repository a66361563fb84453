import { Text, TextInput, VisuallyHidden } from '@mantine/core'
import { listAccounts } from '@muster/contracts/identity'
import { Search } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Load } from '../../../components/load.tsx'
import { Page } from '../../../components/page.tsx'
import { SidePanel } from '../../../components/side-panel.tsx'
import { LinesSkeleton } from '../../../components/skeletons.tsx'
import { useMe } from '../../../lib/me.ts'
import { useCall } from '../../../lib/query.ts'
import type { Account } from '../components/account-columns.tsx'
import { AccountsTable } from '../components/accounts-table.tsx'
import { RolesForm } from '../components/roles-form.tsx'

/** All accounts, for the system administrator: who may sign in, and what they may do everywhere. */
export function AccountsPage() {
  const { t } = useTranslation('accounts')
  const query = useCall(listAccounts)
  const own = useMe()?.account.id
  const [account, setAccount] = useState<Account | null>(null)
  const [opened, setOpened] = useState(false)
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Load query={query} skeleton={<LinesSkeleton rows={8} />}>
        {({ accounts }) => (
          <AccountsList
            accounts={accounts}
            own={own}
            onChange={(chosen) => {
              setAccount(chosen)
              setOpened(true)
            }}
          />
        )}
      </Load>
      <SidePanel title={account?.email ?? t('roles.label')} opened={opened} onClose={() => setOpened(false)}>
        {account ? (
          <RolesForm
            account={account}
            own={account.id === own}
            onDone={() => setOpened(false)}
            onCancel={() => setOpened(false)}
          />
        ) : null}
      </SidePanel>
    </Page>
  )
}

type ListProps = { accounts: readonly Account[]; own: string | undefined; onChange: (account: Account) => void }

function AccountsList({ accounts, own, onChange }: ListProps) {
  const { t } = useTranslation('accounts')
  const [words, setWords] = useState('')
  const found = accounts.filter(({ email }) => email.includes(words.trim().toLowerCase()))
  return (
    <section aria-labelledby="accounts-list">
      <VisuallyHidden>
        <h2 id="accounts-list">{t('table.caption')}</h2>
      </VisuallyHidden>
      <TextInput
        type="search"
        label={t('search')}
        leftSection={<Search size={16} aria-hidden />}
        maw="26rem"
        value={words}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
      />
      <Text size="sm" c="dimmed" my="xs" role="status">
        {t('found', { count: found.length })}
      </Text>
      {found.length === 0 ? (
        <EmptyState title={t('none.title')} text={t('none.text')} />
      ) : (
        <AccountsTable accounts={found} own={own} onChange={onChange} />
      )}
    </section>
  )
}
