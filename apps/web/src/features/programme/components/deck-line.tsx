import { Anchor, Button, Progress } from '@mantine/core'
import { type Deck, getDeckFile } from '@muster/contracts/decks'
import { addressOf } from '@muster/contracts/endpoint'
import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { FileText } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fileSize } from '../../../lib/file-size.ts'
import { languageName } from '../../../lib/language-name.ts'
import { useMay } from '../../../lib/me.ts'
import { DeckNotes } from './deck-notes.tsx'
import { DeckUpload } from './deck-upload.tsx'
import { DeckVersionForm } from './deck-version-form.tsx'
import classes from './decks-panel.module.css'

type Props = {
  deck: Deck
  /** The deck that this one is in another language; null for one of its own. */
  own: Deck | null
  session: { projectId: ProjectId; sessionId: SessionId }
  mayUpload: boolean
}

type Part = 'notes' | 'replace' | 'version'

/** One deck, or a version of it: to read, and what those do with it who present. */
export function DeckLine({ deck, own, session, mayUpload }: Props) {
  const { t, i18n } = useTranslation('programme')
  const may = useMay(session.projectId)
  const [open, setOpen] = useState<Part | null>(null)
  const { projectId } = session
  const count = deck.pages.length
  const parts: Part[] = [
    ...(may('deck.notes') && !own ? (['notes'] as const) : []),
    ...(mayUpload ? (['replace'] as const) : []),
    ...(mayUpload && !own ? (['version'] as const) : []),
  ]
  return (
    <li className={classes.deck} data-version={own !== null}>
      <FileText size={20} strokeWidth={1.75} aria-hidden />
      <div className={classes.about}>
        <Anchor
          href={addressOf(getDeckFile, { params: { projectId, deckId: deck.id } })}
          target="_blank"
          rel="noopener"
        >
          <bdi>{deck.name}</bdi>
        </Anchor>
        <p className={classes.facts}>
          {deck.language === null ? null : `${languageName(deck.language, i18n.language)} · `}
          {t('decks.pages', { count })} · {fileSize(deck.sizeBytes, i18n.language)}
        </p>
        {own && own.pages.length !== count ? (
          <p className={classes.differs}>{t('decks.differs', { count: own.pages.length })}</p>
        ) : null}
        {deck.prepared?.done === false ? <DeckProgress made={deck.prepared.pages} count={count} /> : null}
        {parts.map((part) => (
          <Button
            key={part}
            className={classes.part}
            variant="subtle"
            size="compact-sm"
            aria-expanded={open === part}
            onClick={() => setOpen(open === part ? null : part)}
          >
            {t(`decks.${part}`)}
          </Button>
        ))}
        {open === 'notes' ? <DeckNotes deck={deck} projectId={projectId} /> : null}
        {open === 'replace' ? (
          <DeckUpload {...session} as={{ replaces: deck.id }} label={t('decks.chooseReplacement')} />
        ) : null}
        {open === 'version' ? <DeckVersionForm deck={deck} session={session} onDone={() => setOpen(null)} /> : null}
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
