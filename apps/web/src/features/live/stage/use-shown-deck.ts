import { useLocalStorage } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDecks, useRefreshDecks } from '../api.ts'
import { useLive, useWhere } from '../room/live-context.tsx'
import { chooseVersion, listVersions } from '../rules/deck-versions.ts'
import { stageOf } from '../store/selectors.ts'

/** In which language this person wants slides, on this device; empty: that of their screens. */
const languageKey = 'muster.slides-language'

/** The deck on the stage in the version that this person sees, and how they choose another. */
export function useShownDeck() {
  const where = useWhere()
  const { i18n } = useTranslation()
  const deckId = useLive((state) => stageOf(state).deck?.deckId ?? null)
  const [language, setLanguage] = useLocalStorage({
    key: languageKey,
    defaultValue: '',
    getInitialValueInEffect: false,
  })
  const [chosen, setChosen] = useState<string | null>(null)
  const decks = useDecks(where).data?.decks
  const versions = deckId && decks ? listVersions(decks, deckId) : []
  const version = chooseVersion(versions, { chosen, language: language || i18n.language })
  const refresh = useRefreshDecks(where)
  const missing = decks !== undefined && versions.length === 0 ? deckId : null
  useEffect(() => {
    if (missing) refresh()
  }, [missing, refresh])
  const choose = (id: string) => {
    setChosen(id)
    setLanguage(versions.find((version) => version.id === id)?.language ?? '')
  }
  return { versions, version, choose }
}
