import { Button, Text } from '@mantine/core'
import type { Deck } from '@muster/contracts/decks'
import type { DeckId } from '@muster/contracts/ids'
import { useTranslation } from 'react-i18next'
import { Load } from '../../../components/load.tsx'
import { useDecksToPresent } from '../api.ts'
import { useLive, useWhere } from '../room/live-context.tsx'
import { useGive } from '../room/use-give.ts'
import { stageOf } from '../store/selectors.ts'
import { VideosPart } from '../video/videos-part.tsx'
import { DeckUpload } from './deck-upload.tsx'
import { HandOver } from './hand-over.tsx'
import classes from './staff.module.css'

/** Puts a deck on the stage: one that is there, or one that is brought now. */
export function PresentForm({ onDone }: { onDone: () => void }) {
  const decks = useDecksToPresent(useWhere())
  return (
    <div className={classes.form}>
      <Load query={decks}>
        {({ decks }) => (
          // Together: what can be pressed does not move away when the decks are known.
          <>
            <DeckList decks={decks.filter(({ versionOf }) => versionOf === null)} onDone={onDone} />
            <DeckUpload />
            <VideosPart onDone={onDone} />
            <HandOver onDone={onDone} />
          </>
        )}
      </Load>
    </div>
  )
}

function DeckList({ decks, onDone }: { decks: readonly Deck[]; onDone: () => void }) {
  const { t } = useTranslation('live')
  const shown = useLive((state) => stageOf(state).deck?.deckId)
  const present = useGive('deck.present')
  const show = async (deckId: DeckId) => {
    const answer = await present.give({ type: 'deck.present', deckId, page: 1 })
    if (answer.ok) onDone()
  }
  if (decks.length === 0) return <Text c="dimmed">{t('deck.none')}</Text>
  return (
    <ul className={classes.list}>
      {decks.map(({ id, name, pages, prepared }) => (
        <li key={id} className={classes.item}>
          <span className={classes.words}>
            <bdi className={classes.name}>{name}</bdi>
            <span className={classes.about}>
              {t('deck.pages', { count: pages.length })}
              {prepared?.done === false
                ? ` · ${t('deck.preparing', { pages: prepared.pages, count: pages.length })}`
                : null}
            </span>
          </span>
          <DeckUpload replaces={{ id, name }} />
          <Button
            size="sm"
            variant={id === shown ? 'default' : 'filled'}
            disabled={id === shown}
            loading={present.busy}
            {...(id === shown ? {} : { 'aria-label': t('deck.showOf', { name }) })}
            onClick={() => void show(id)}
          >
            {id === shown ? t('deck.shown') : t('deck.show')}
          </Button>
        </li>
      ))}
    </ul>
  )
}
