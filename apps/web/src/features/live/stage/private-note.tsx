import { noteLimits } from '@muster/contracts/decks'
import type { DeckId } from '@muster/contracts/ids'
import { useTranslation } from 'react-i18next'
import { KeptText } from '../../../components/kept-text.tsx'
import { failureWords } from '../../../lib/failure-words.ts'
import { useDeckNotes, useKeepNote } from '../api.ts'
import { useWhere } from '../room/live-context.tsx'

/** What whoever presents wants to remember at a page. Whose deck it is not sees nothing here. */
export function PrivateNote({ deckId, page }: { deckId: DeckId; page: number }) {
  const { t } = useTranslation('live')
  const where = useWhere()
  const { data } = useDeckNotes(where, deckId)
  const keep = useKeepNote(where, deckId)
  if (!data) return null
  return (
    <KeptText
      key={`${deckId} ${page}`}
      label={t('presenter.notes')}
      placeholder={t('presenter.notesHint')}
      value={data.notes.find((note) => note.page === page)?.text ?? ''}
      maxLength={noteLimits.length}
      onKeep={(text, read) => keep({ page, text, read })}
      wordsFor={(error) => failureWords(t, error)}
    />
  )
}
