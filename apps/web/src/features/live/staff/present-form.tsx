import { Button, FileButton, Progress, Text } from '@mantine/core'
import { type Deck, deckLimits, deckTypes } from '@muster/contracts/decks'
import type { DeckId } from '@muster/contracts/ids'
import { FileUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Load } from '../../../components/load.tsx'
import { CallError } from '../../../lib/call.ts'
import { useDecksToPresent, useDeckUpload } from '../api.ts'
import { useLive, useWhere } from '../room/live-context.tsx'
import { refusalWords } from '../room/refusal-words.ts'
import { useGive } from '../room/use-give.ts'
import { stageOf } from '../store/selectors.ts'
import classes from './staff.module.css'

const megabyte = 1024 * 1024

/** Puts a deck on the stage: one that is there, or one that is brought now. */
export function PresentForm({ onDone }: { onDone: () => void }) {
  const decks = useDecksToPresent(useWhere())
  return (
    <div className={classes.form}>
      <Load query={decks}>
        {({ decks }) => (
          // Together: what can be pressed does not move away when the decks are known.
          <>
            <DeckList decks={decks} onDone={onDone} />
            <DeckUpload />
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

function DeckUpload() {
  const { t } = useTranslation('live')
  const upload = useDeckUpload(useWhere(), () => {})
  const failure = upload.error instanceof CallError ? upload.error.failure : null
  const isTooLarge = upload.variables !== undefined && upload.variables.size > deckLimits.maxBytes
  return (
    <div className={classes.upload}>
      <FileButton accept={deckTypes.join(',')} onChange={(file) => file && upload.mutate(file)}>
        {(props) => (
          <Button
            {...props}
            variant="default"
            leftSection={<FileUp size={18} aria-hidden />}
            loading={upload.isPending}
          >
            {t('deck.upload')}
          </Button>
        )}
      </FileButton>
      <Text className={classes.about}>
        {t('deck.limits', { size: deckLimits.maxBytes / megabyte, pages: deckLimits.maxPages })}
      </Text>
      <div role="status">
        {upload.isPending ? (
          <>
            <Progress value={upload.share * 100} aria-label={t('deck.uploading')} />
            <Text className={classes.about}>
              {upload.share < 1
                ? t('deck.uploadingShare', { percent: Math.floor(upload.share * 100) })
                : t(/\.pdf$/i.test(upload.variables.name) ? 'deck.checking' : 'deck.converting')}
            </Text>
          </>
        ) : null}
        {failure ? (
          <Text className={classes.failure}>{isTooLarge ? t('deck.tooLarge') : refusalWords(t, failure)}</Text>
        ) : null}
        {upload.isSuccess ? <Text>{t('deck.uploaded', { name: upload.data.deck.name })}</Text> : null}
      </div>
    </div>
  )
}
