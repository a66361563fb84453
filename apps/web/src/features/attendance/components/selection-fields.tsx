import { TagsInput } from '@mantine/core'
import type { Selection } from '@muster/attendance/requirements/selection'
import { useTranslation } from 'react-i18next'
import { ChoiceField } from '../../../components/choice-field.tsx'

const selections = ['required', 'all', 'tagged'] as const

type Props = { selection: Selection; error: string | undefined; onChange: (selection: Selection) => void }

/** Which sessions a requirement is about. Kinds, which no form sets, stay as they are until something else is chosen. */
export function SelectionFields({ selection, error, onChange }: Props) {
  const { t } = useTranslation('policy')
  const chosen = typeof selection === 'string' ? selection : 'tags' in selection ? 'tagged' : 'kinds'
  const choose = (value: typeof chosen) => {
    if (value === 'required' || value === 'all') onChange(value)
    if (value === 'tagged') onChange({ tags: [] })
  }
  return (
    <>
      <ChoiceField
        label={t('edit.sessions')}
        values={[...selections, ...(chosen === 'kinds' ? ['kinds' as const] : [])]}
        wordsOf={(value) => t(`edit.selections.${value}`)}
        value={chosen}
        onChange={choose}
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
