import { NativeSelect, TagsInput } from '@mantine/core'
import type { Selection } from '@muster/attendance/requirements/selection'
import { useTranslation } from 'react-i18next'

const selections = ['required', 'all', 'tagged'] as const

type Props = { selection: Selection; error: string | undefined; onChange: (selection: Selection) => void }

/** Which sessions a requirement is about. Kinds, which no form sets, stay as they are until something else is chosen. */
export function SelectionFields({ selection, error, onChange }: Props) {
  const { t } = useTranslation('policy')
  const chosen = typeof selection === 'string' ? selection : 'tags' in selection ? 'tagged' : 'kinds'
  const choose = (value: string) => {
    if (value === 'required' || value === 'all') onChange(value)
    if (value === 'tagged') onChange({ tags: [] })
  }
  return (
    <>
      <NativeSelect
        label={t('edit.sessions')}
        data={[...selections, ...(chosen === 'kinds' ? ['kinds' as const] : [])].map((value) => ({
          value,
          label: t(`edit.selections.${value}`),
        }))}
        value={chosen}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      />
      {typeof selection !== 'string' && 'tags' in selection ? (
        <TagsInput
          label={t('edit.tags')}
          description={t('edit.tagsHelp')}
          splitChars={[',', ' ']}
          value={[...selection.tags]}
          onChange={(tags) => onChange({ tags })}
          error={error}
        />
      ) : null}
    </>
  )
}
