import { TextInput } from '@mantine/core'
import type { Standing } from '@muster/contracts/attendance'
import type { PersonId, ProjectId } from '@muster/contracts/ids'
import { Search } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { countryName } from '../../../components/country-name.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { dateTime, viewerZone, zoneName } from '../../../lib/time.ts'
import { countOutcomes, filterStandings, indexStandings, type OutcomeFilter } from '../filter-standings.ts'
import { listLineColumns } from '../line-columns.ts'
import type { Programme } from '../use-programme.ts'
import classes from './board.module.css'
import { BoardTable } from './board-table.tsx'
import { OutcomeFilterBar } from './outcome-filter.tsx'
import { PersonPanel } from './person-panel.tsx'

type Props = {
  projectId: ProjectId
  standings: readonly Standing[]
  asOfMs: number
  programme: Programme
  timeZone: string
}

/** Everybody's attendance: how many stand how, who they are, and each one's timeline on demand. */
export function Board({ projectId, standings, asOfMs, programme, timeZone }: Props) {
  const { t, i18n } = useTranslation('attendance')
  const [search, setSearch] = useState('')
  const [outcome, setOutcome] = useState<OutcomeFilter>('all')
  const [opened, setOpened] = useState<PersonId | null>(null)
  const wanted = useDeferredValue(search)
  const { sessions, places, nameOf } = programme
  const columns = useMemo(() => listLineColumns(sessions, places), [sessions, places])
  const countryOf = useMemo(() => countryNames(i18n.language), [i18n.language])
  const indexed = useMemo(() => indexStandings(standings, countryOf), [standings, countryOf])
  const found = useMemo(() => filterStandings(indexed, { search: wanted, outcome }), [indexed, wanted, outcome])
  const counts = useMemo(() => countOutcomes(standings), [standings])
  if (standings.length === 0) return <EmptyState title={t('board.empty.title')} text={t('board.empty.text')} />
  const asOf = dateTime(new Date(asOfMs), { language: i18n.language, timeZone: viewerZone() })
  const zone = zoneName(viewerZone(), new Date(asOfMs), i18n.language)
  return (
    <>
      <OutcomeFilterBar counts={counts} value={outcome} onChange={setOutcome} />
      <div className={classes.finding}>
        <TextInput
          type="search"
          label={t('board.search')}
          leftSection={<Search size={16} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          className={classes.search}
        />
        <p className={classes.asOf}>
          <span role="status">{t('board.found', { count: found.length })}</span>
          <span>{t('board.asOf', { at: asOf, zone })}</span>
        </p>
      </div>
      {found.length === 0 ? (
        <EmptyState title={t('board.nobody.title')} text={t('board.nobody.text')} />
      ) : (
        <BoardTable
          standings={found}
          columns={columns}
          nameOf={nameOf}
          countryOf={countryOf}
          asOfMs={asOfMs}
          onOpen={setOpened}
        />
      )}
      <PersonPanel
        projectId={projectId}
        standing={standings.find(({ personId }) => personId === opened) ?? null}
        programme={programme}
        timeZone={timeZone}
        asOfMs={asOfMs}
        onClose={() => setOpened(null)}
      />
    </>
  )
}

/** Names of countries in a language, each asked for once: there are many people of few countries. */
function countryNames(language: string): (code: string) => string {
  const known = new Map<string, string>()
  return (code) => {
    const name = known.get(code) ?? countryName(code, language)
    known.set(code, name)
    return name
  }
}
