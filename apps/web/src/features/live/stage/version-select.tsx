import { NativeSelect } from '@mantine/core'
import type { Deck } from '@muster/contracts/decks'
import { useTranslation } from 'react-i18next'
import { languageName } from '../../../lib/language-name.ts'

type Props = { versions: readonly Deck[]; version: Deck; onChoose: (id: string) => void }

/** In which language this person sees the slides; everybody is at the same page. */
export function VersionSelect({ versions, version, onChoose }: Props) {
  const { t, i18n } = useTranslation('live')
  const data = versions.map(({ id, language }) => ({
    value: id,
    label: language === null ? t('version.original') : languageName(language, i18n.language),
  }))
  return (
    <NativeSelect
      aria-label={t('version.label')}
      size="sm"
      data={data}
      value={version.id}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  )
}
