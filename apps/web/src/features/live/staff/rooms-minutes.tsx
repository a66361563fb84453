import { NumberInput } from '@mantine/core'
import { limits } from '@muster/live/limits'
import { useTranslation } from 'react-i18next'

const minuteMs = 60_000

/** After how many minutes the rooms close by themselves; null for never. */
export function RoomsMinutes({ value, onChange }: { value: number | null; onChange: (value: number | null) => void }) {
  const { t } = useTranslation('live')
  return (
    <NumberInput
      label={t('groupsForm.minutes')}
      description={t('groupsForm.minutesHint')}
      min={1}
      max={limits.longestGroupsMs / minuteMs}
      allowDecimal={false}
      value={value ?? ''}
      onChange={(value) => onChange(value === '' ? null : Number(value) || null)}
    />
  )
}
