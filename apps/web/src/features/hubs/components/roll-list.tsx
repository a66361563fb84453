import { TextInput } from '@mantine/core'
import type { Roll } from '@muster/contracts/hubs'
import type { HubId, PersonId, ProjectId, SessionId } from '@muster/contracts/ids'
import { Search } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { findPeople, isHere } from '../rules/find-people.ts'
import classes from './roll.module.css'
import { RollRow } from './roll-row.tsx'

type Which = { projectId: ProjectId; hubId: HubId; sessionId: SessionId }

/** A screen shows some people at a time; the others are found by their names. */
const mostShown = 60

/** Everybody who may sign here, those in the room first. One signs at a time: the code of another is not left standing. */
export function RollList({ which, roll }: { which: Which; roll: Roll }) {
  const { t } = useTranslation('hubs')
  const [words, setWords] = useState('')
  const [signing, setSigning] = useState<PersonId | null>(null)
  const found = findPeople(roll.people, words)
  const canSign = roll.session.state === 'open'
  const here = roll.people.filter(isHere).length
  return (
    <>
      {canSign ? (
        <p className={classes.count} aria-live="polite">
          {t('here', { count: here })}
        </p>
      ) : null}
      <search>
        <TextInput
          type="search"
          className={classes.search}
          label={t('find')}
          leftSection={<Search size={16} aria-hidden />}
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
        />
      </search>
      {found.length === 0 ? <p>{t('nobody')}</p> : null}
      <ul className={classes.list}>
        {found.slice(0, mostShown).map((entry) => (
          <RollRow
            key={entry.personId}
            which={which}
            entry={entry}
            canSign={canSign}
            signing={signing === entry.personId}
            onSigning={(is) => setSigning(is ? entry.personId : null)}
            onSigned={() => {
              setSigning(null)
              setWords('')
            }}
          />
        ))}
      </ul>
      {found.length > mostShown ? <p>{t('more', { count: found.length - mostShown })}</p> : null}
    </>
  )
}
