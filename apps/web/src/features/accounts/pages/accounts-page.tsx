import { Button, Text, TextInput, VisuallyHidden } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { Search } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Load } from '../../../components/load.tsx'
import { Page } from '../../../components/page.tsx'
import { SidePanel } from '../../../components/side-panel.tsx'
import { RowsSkeleton } from '../../../components/skeletons.tsx'
import { useMe } from '../../../lib/me.ts'
import type { Account } from '../components/account-columns.tsx'
import { AccountsTable } from '../components/accounts-table.tsx'
import { RolesForm } from '../components/roles-form.tsx'
import { useAccounts } from '../use-accounts.ts'

/** While somebody types, nothing is asked for. */
const pauseMs = 250

/** All accounts, for the system administrator: who may sign in, and what they may do everywhere. */
export function AccountsPage() {
  const { t } = useTranslation('accounts')
  const own = useMe()?.account.id
  const [account, setAccount] = useState<Account | null>(null)
  const [opened, setOpened] = useState(false)
  return (
    <Page title={t('title')} lead={t('lead')}>
      <AccountsList
        own={own}
        onChange={(chosen) => {
          setAccount(chosen)
          setOpened(true)
        }}
      />
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

type ListProps = { own: string | undefined; onChange: (account: Account) => void }

function AccountsList({ own, onChange }: ListProps) {
  const { t } = useTranslation('accounts')
  const [words, setWords] = useState('')
  const [search] = useDebouncedValue(words.trim(), pauseMs)
  const query = useAccounts(search)
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
        maxLength={254}
        value={words}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
      />
      <Load query={query} skeleton={<RowsSkeleton rows={8} />}>
        {({ pages }) => {
          const accounts = pages.flatMap((page) => page.accounts)
          return (
            <>
              <Text size="sm" c="dimmed" my="xs" role="status">
                {t('found', { count: pages.at(-1)?.total ?? 0 })}
              </Text>
              {accounts.length === 0 ? (
                <EmptyState title={t('none.title')} text={t('none.text')} />
              ) : (
                <AccountsTable accounts={accounts} own={own} onChange={onChange} />
              )}
            </>
          )
        }}
      </Load>
      {query.hasNextPage ? (
        <Button variant="default" mt="md" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('table.more')}
        </Button>
      ) : null}
    </section>
  )
}
