import { useTranslation } from 'react-i18next'
import { LongTable } from '../../../components/long-table.tsx'
import { type Account, accountColumns, type Shown } from './account-columns.tsx'

type Props = { accounts: readonly Account[] } & Pick<Shown, 'own' | 'onChange'>

/** Accounts by address, with what each may do on the whole platform. */
export function AccountsTable({ accounts, own, onChange }: Props) {
  const { t, i18n } = useTranslation('accounts')
  return (
    <LongTable
      caption={t('table.caption')}
      rows={accounts}
      rowKey={({ id }) => id}
      moreWords={(rows) => t('table.more', rows)}
      columns={accountColumns({ t, language: i18n.language, own, onChange })}
    />
  )
}
