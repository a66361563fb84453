import { listKeyRegister, type RegisteredKey } from '@muster/contracts/keys'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../components/data-table.tsx'
import { Load } from '../../../components/load.tsx'
import { Page } from '../../../components/page.tsx'
import { SidePanel } from '../../../components/side-panel.tsx'
import { RowsSkeleton } from '../../../components/skeletons.tsx'
import { useCall } from '../../../lib/query.ts'
import { keyColumns } from '../components/key-columns.tsx'
import { RetireForm } from '../components/retire-form.tsx'

/** The register of keys, for the system administrator. */
export function KeysPage() {
  const { t, i18n } = useTranslation('evidence')
  const query = useCall(listKeyRegister)
  const [key, setKey] = useState<RegisteredKey | null>(null)
  const [opened, setOpened] = useState(false)
  const close = () => setOpened(false)
  const onRetire = (chosen: RegisteredKey) => {
    setKey(chosen)
    setOpened(true)
  }
  return (
    <Page title={t('keys.title')} lead={t('keys.lead')}>
      <Load query={query} skeleton={<RowsSkeleton rows={3} />}>
        {({ keys }) => (
          <DataTable
            caption={t('keys.caption')}
            rows={keys.toReversed()}
            rowKey={({ id }) => id}
            columns={keyColumns({ t, language: i18n.language, onRetire })}
          />
        )}
      </Load>
      <SidePanel title={t('retire.title')} opened={opened} onClose={close}>
        {key ? <RetireForm signingKey={key} onDone={close} onCancel={close} /> : null}
      </SidePanel>
    </Page>
  )
}
