import { Button } from '@mantine/core'
import type { Import, LogRow } from '@muster/contracts/imports'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PersonName } from '../../../components/person-name.tsx'
import { type Entry, needsDecision } from '../rules/entries.ts'
import type { ImportEdit } from '../use-import-edit.ts'
import classes from './entry.module.css'
import { Stay } from './stay-list.tsx'
import { WhoSelect } from './who-select.tsx'

type Props = { entry: Entry; log: Import; edit: ImportEdit | null }

/** Who an entry is and how that was found; where it must or may be decided, the choice. */
export function WhoCell({ entry, log, edit }: Props) {
  const { t } = useTranslation('imports')
  const [choosing, setChoosing] = useState(false)
  const [apart, setApart] = useState(entry.state === 'mixed')
  if (entry.state === 'not-counted') return <span className={classes.soft}>{t('who.waiting')}</span>
  const label = t('who.label', { name: entry.rows[0]?.name ?? '' })
  const counted = entry.rows.filter(({ match }) => match.kind !== 'not-counted')
  const open = edit !== null && (choosing || needsDecision(entry))
  const choose = (rows: readonly LogRow[], choice: string) => {
    edit?.decide(rows, choice)
    setChoosing(false)
  }
  if (edit && apart)
    return (
      <div className={classes.who}>
        <ul className={classes.apart}>
          {counted.map((row) => (
            <li key={`${row.line} ${row.stay}`}>
              <ul className={classes.stays}>
                <Stay row={row} timeZone={log.timeZone} />
              </ul>
              <WhoSelect
                label={t('who.labelOfLine', { name: row.name ?? '', line: row.line })}
                candidates={row.candidates}
                people={log.people}
                value={chosen(row)}
                busy={edit.busy}
                onChoose={(choice) => edit.decide([row], choice)}
              />
            </li>
          ))}
        </ul>
      </div>
    )
  return (
    <div className={classes.who}>
      {open ? (
        <WhoSelect
          label={label}
          candidates={counted[0]?.candidates ?? []}
          people={log.people}
          value={entry.state === 'ask' || entry.state === 'mixed' ? null : chosen(counted[0])}
          busy={edit.busy}
          onChoose={(choice) => choose(counted, choice)}
        />
      ) : (
        <Found entry={entry} log={log} />
      )}
      {edit && !open ? (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => setChoosing(true)}
          aria-label={`${t('who.change')}: ${label}`}
        >
          {t('who.change')}
        </Button>
      ) : null}
      {open && counted.length > 1 ? (
        <Button variant="subtle" size="compact-sm" onClick={() => setApart(true)}>
          {t('who.apart')}
        </Button>
      ) : null}
    </div>
  )
}

function chosen(row: LogRow | undefined): string | null {
  if (row?.match.kind === 'person') return row.match.personId
  return row?.match.kind === 'nobody' ? 'nobody' : null
}

function Found({ entry, log }: { entry: Entry; log: Import }) {
  const { t } = useTranslation('imports')
  const person = log.people.find(({ personId }) => personId === entry.personId)
  const match = entry.rows.find((row) => row.match.kind !== 'not-counted')?.match
  const how = match && 'by' in match ? t(`found.${match.kind}.${match.by}`) : null
  return (
    <div className={classes.entry}>
      {entry.state === 'person' ? (
        <PersonName names={person?.names ?? { latin: '—', native: null }} />
      ) : (
        <span>{t('who.nobody')}</span>
      )}
      {how ? <span className={classes.soft}>{how}</span> : null}
    </div>
  )
}
