import { listDecks } from '@muster/contracts/decks'
import type { Session } from '@muster/contracts/programme'
import type { Project } from '@muster/contracts/projects'
import { useTranslation } from 'react-i18next'
import { Load } from '../../../components/load.tsx'
import { RowsSkeleton } from '../../../components/skeletons.tsx'
import { useMay } from '../../../lib/me.ts'
import { useCall } from '../../../lib/query.ts'
import { DeckLine } from './deck-line.tsx'
import { DeckUpload } from './deck-upload.tsx'
import classes from './decks-panel.module.css'

type Props = { session: Session; project: Project }

const progressEveryMs = 1000

/** The slides of a session: to read, and for who presents to bring before the day. */
export function DecksPanel({ session, project }: Props) {
  const { t } = useTranslation('programme')
  const may = useMay(project.id)
  const params = { projectId: project.id, sessionId: session.id }
  const decks = useCall(
    listDecks,
    { params },
    { every: (last) => (last?.decks.some(({ prepared }) => prepared?.done === false) ? progressEveryMs : false) },
  )
  const mayUpload = may('deck.upload') && session.state !== 'cancelled'
  return (
    <>
      <Load query={decks} skeleton={<RowsSkeleton rows={3} />}>
        {({ decks }) =>
          decks.length > 0 ? (
            <ul className={classes.list}>
              {decks
                .filter(({ versionOf }) => versionOf === null)
                .flatMap((own) => [own, ...decks.filter(({ versionOf }) => versionOf === own.id)])
                .map((deck) => (
                  <DeckLine
                    key={deck.id}
                    deck={deck}
                    own={decks.find(({ id }) => id === deck.versionOf) ?? null}
                    session={params}
                    mayUpload={mayUpload}
                  />
                ))}
            </ul>
          ) : (
            <p className={classes.none}>{t('decks.none')}</p>
          )
        }
      </Load>
      {mayUpload ? <DeckUpload {...params} label={t('decks.upload')} /> : null}
    </>
  )
}
