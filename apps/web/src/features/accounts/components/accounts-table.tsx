import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../components/data-table.tsx'
import { type Account, accountColumns, type Shown } from './account-columns.tsx'

type Props = { accounts: readonly Account[] } & Pick<Shown, 'own' | 'onChange'>

/** Accounts by address, with what each may do on the whole platform. */
export function AccountsTable({ accounts, own, onChange }: Props) {
  const { t, i18n } = useTranslation('accounts')
  return (
    <DataTable
      caption={t('table.caption')}
      rows={accounts}
      rowKey={({ id }) => id}
      columns={accountColumns({ t, language: i18n.language, own, onChange })}
    />
  )
}
