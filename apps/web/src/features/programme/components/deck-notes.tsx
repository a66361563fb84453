import { type Deck, getDeckNotes, getDeckPages, getPagePicture, noteLimits, setPageNote } from '@muster/contracts/decks'
import { addressOf } from '@muster/contracts/endpoint'
import type { ProjectId } from '@muster/contracts/ids'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { KeptText } from '../../../components/kept-text.tsx'
import { Load } from '../../../components/load.tsx'
import { call } from '../../../lib/call.ts'
import { failureWords } from '../../../lib/failure-words.ts'
import { keyOf, useCall } from '../../../lib/query.ts'
import classes from './deck-notes.module.css'

/** The private notes to a deck, page by page, beside a small picture of each. */
export function DeckNotes({ deck, projectId }: { deck: Deck; projectId: ProjectId }) {
  const { t } = useTranslation('programme')
  const client = useQueryClient()
  const params = { projectId, deckId: deck.id }
  const notes = useCall(getDeckNotes, { params })
  const pages = useCall(getDeckPages, { params })
  const numbered = deck.pages.map((size, index) => ({ ...size, page: index + 1 }))
  const keep = async (page: number, body: { text: string; read: string }) => {
    try {
      return (await call(setPageNote, { params: { ...params, page }, body })).text
    } finally {
      await client.invalidateQueries({ queryKey: keyOf(getDeckNotes, { params }) })
    }
  }
  return (
    <>
      <p className={classes.hint}>{t('decks.notesHint')}</p>
      <Load query={notes}>
        {({ notes }) => (
          <ol className={classes.pages}>
            {numbered.map(({ page, width, height }) => (
              <li key={page} className={classes.page}>
                <span className={classes.picture} style={{ aspectRatio: `${width} / ${height}` }}>
                  {pages.data?.pages[page - 1]?.hasPicture ? (
                    <img src={addressOf(getPagePicture, { params: { ...params, page } })} alt="" loading="lazy" />
                  ) : null}
                </span>
                <div className={classes.words}>
                  <KeptText
                    label={t('decks.noteOf', { page })}
                    value={notes.find((note) => note.page === page)?.text ?? ''}
                    maxLength={noteLimits.length}
                    onKeep={(text, read) => keep(page, { text, read })}
                    wordsFor={(error) => failureWords(t, error)}
                  />
                </div>
              </li>
            ))}
          </ol>
        )}
      </Load>
    </>
  )
}
