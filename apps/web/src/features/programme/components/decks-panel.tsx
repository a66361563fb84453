import { Anchor, Button, Progress } from '@mantine/core'
import { type Deck, getDeckFile, listDecks } from '@muster/contracts/decks'
import { addressOf } from '@muster/contracts/endpoint'
import type { Session } from '@muster/contracts/programme'
import type { Project } from '@muster/contracts/projects'
import { FileText, NotebookPen } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Load } from '../../../components/load.tsx'
import { RowsSkeleton } from '../../../components/skeletons.tsx'
import { fileSize } from '../../../lib/file-size.ts'
import { useMay } from '../../../lib/me.ts'
import { useCall } from '../../../lib/query.ts'
import { DeckNotes } from './deck-notes.tsx'
import { DeckUpload } from './deck-upload.tsx'
import classes from './decks-panel.module.css'

type Props = { session: Session; project: Project }

const progressEveryMs = 1000
const isReady = ({ prepared }: Deck) => prepared?.done !== false

/** The slides of a session: to read, and for who presents to bring before the day. */
export function DecksPanel({ session, project }: Props) {
  const { t } = useTranslation('programme')
  const may = useMay(project.id)
  const params = { projectId: project.id, sessionId: session.id }
  const decks = useCall(
    listDecks,
    { params },
    { every: (last) => (last?.decks.every(isReady) === false ? progressEveryMs : false) },
  )
  return (
    <>
      <Load query={decks} skeleton={<RowsSkeleton rows={3} />}>
        {({ decks }) =>
          decks.length > 0 ? (
            <ul className={classes.list}>
              {decks.map((deck) => (
                <DeckLine key={deck.id} deck={deck} project={project} />
              ))}
            </ul>
          ) : (
            <p className={classes.none}>{t('decks.none')}</p>
          )
        }
      </Load>
      {may('deck.upload') && session.state !== 'cancelled' ? <DeckUpload {...params} /> : null}
    </>
  )
}

function DeckLine({ deck, project }: { deck: Deck; project: Project }) {
  const { t, i18n } = useTranslation('programme')
  const may = useMay(project.id)
  const [showsNotes, setShowsNotes] = useState(false)
  return (
    <li className={classes.deck}>
      <FileText size={20} strokeWidth={1.75} aria-hidden />
      <div className={classes.about}>
        <Anchor
          href={addressOf(getDeckFile, { params: { projectId: project.id, deckId: deck.id } })}
          target="_blank"
          rel="noopener"
        >
          <bdi>{deck.name}</bdi>
        </Anchor>
        <p className={classes.facts}>
          {t('decks.pages', { count: deck.pages.length })} · {fileSize(deck.sizeBytes, i18n.language)}
        </p>
        {may('deck.notes') ? (
          <Button
            variant="subtle"
            size="compact-sm"
            px={0}
            leftSection={<NotebookPen size={16} aria-hidden />}
            aria-expanded={showsNotes}
            onClick={() => setShowsNotes(!showsNotes)}
          >
            {t('decks.notes')}
          </Button>
        ) : null}
        {showsNotes ? <DeckNotes deck={deck} projectId={project.id} /> : null}
        {deck.prepared?.done === false ? <DeckProgress made={deck.prepared.pages} count={deck.pages.length} /> : null}
      </div>
    </li>
  )
}

/** Text and small pictures of its pages are made in the background: it can be shown before. */
function DeckProgress({ made, count }: { made: number; count: number }) {
  const { t } = useTranslation('programme')
  const words = t('decks.preparing', { pages: made, count })
  return (
    <>
      <Progress value={(made / count) * 100} aria-label={words} mt={6} />
      <p className={classes.facts}>{words}</p>
    </>
  )
}
