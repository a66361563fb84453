import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { actionGroups } from '../actions.ts'

type Props = { action: string | null; onChange: (action: string | null) => void }

/** Narrows the trail to one kind of action. */
export function AuditFilter({ action, onChange }: Props) {
  const { t } = useTranslation('audit')
  const groups = Object.entries(actionGroups).map(([group, actions]) => ({
    group: t(`group.${group}`),
    items: actions.map((value: string) => ({ value, label: t(`action.${value}`) })),
  }))
  return (
    <NativeSelect
      label={t('filter.label')}
      maw="26rem"
      mb="lg"
      value={action ?? ''}
      onChange={({ currentTarget }) => onChange(currentTarget.value || null)}
      data={[{ value: '', label: t('filter.all') }, ...groups]}
    />
  )
}
