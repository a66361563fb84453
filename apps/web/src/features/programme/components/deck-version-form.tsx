import { NativeSelect, Stack } from '@mantine/core'
import type { Deck } from '@muster/contracts/decks'
import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listSlideLanguages } from '../rules/slide-languages.ts'
import { DeckUpload } from './deck-upload.tsx'

type Props = { deck: Deck; session: { projectId: ProjectId; sessionId: SessionId }; onDone: () => void }

/** Brings the same slides in another language: everybody sees those in theirs, at the same page. */
export function DeckVersionForm({ deck, session, onDone }: Props) {
  const { t, i18n } = useTranslation('programme')
  const [language, setLanguage] = useState('')
  return (
    <Stack gap="sm" mt="xs">
      <NativeSelect
        label={t('decks.language')}
        description={t('decks.languageHint', { count: deck.pages.length })}
        data={[{ value: '', label: t('decks.chooseLanguage') }, ...listSlideLanguages(i18n.language)]}
        value={language}
        onChange={(event) => setLanguage(event.currentTarget.value)}
      />
      {language === '' ? null : (
        <DeckUpload
          {...session}
          as={{ versionOf: deck.id, language }}
          label={t('decks.chooseVersion')}
          onDone={onDone}
        />
      )}
    </Stack>
  )
}
