import { Select, TextInput } from '@mantine/core'
import type { PersonId, ProjectId } from '@muster/contracts/ids'
import { countryName } from '@muster/words/country-name'
import { Search } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../components/empty-state.tsx'
import type { BoardData } from '../board-news.ts'
import { type BoardFilter, countTiles, makeRowSearch, onTheStage } from '../filter-rows.ts'
import { listLineColumns } from '../line-columns.ts'
import type { Programme } from '../use-programme.ts'
import classes from './board.module.css'
import { BoardAsOf } from './board-as-of.tsx'
import { BoardTable } from './board-table.tsx'
import { BoardTiles } from './board-tiles.tsx'
import { PersonPanel } from './person-panel.tsx'

type Props = {
  projectId: ProjectId
  board: BoardData
  /** Whether the connection is gone: what is shown is as of when it was there. */
  isCutOff: boolean
  programme: Programme
  timeZone: string
}

const everybody: BoardFilter = { tile: 'all', search: '', country: null, group: null }

/** Everybody's attendance as it changes: how many stand how, who they are, and each one's timeline on demand. */
export function Board({ projectId, board, isCutOff, programme, timeZone }: Props) {
  const { t, i18n } = useTranslation('attendance')
  const { rows, groups, asOfMs } = board
  const [filter, setFilter] = useState(everybody)
  const [opened, setOpened] = useState<PersonId | null>(null)
  const wanted = useDeferredValue(filter)
  const { sessions, places, nameOf } = programme
  const columns = useMemo(() => listLineColumns(sessions, places), [sessions, places])
  const countryOf = useMemo(() => countryNames(i18n.language), [i18n.language])
  const search = useMemo(() => makeRowSearch(countryOf), [countryOf])
  const counts = useMemo(() => countTiles(rows), [rows])
  const countries = useMemo(() => {
    const codes = new Set(rows.flatMap(({ country }) => country ?? []))
    return [...codes]
      .map((value) => ({ value, label: countryOf(value) }))
      .sort((a, b) => a.label.localeCompare(b.label, i18n.language))
  }, [rows, countryOf, i18n.language])
  // A group that is no longer open is no longer asked for.
  const group = groups.length > 0 ? wanted.group : null
  const found = useMemo(() => search(rows, { ...wanted, group }), [search, rows, wanted, group])
  if (rows.length === 0) return <EmptyState title={t('board.empty.title')} text={t('board.empty.text')} />
  const choose = (change: Partial<BoardFilter>) => setFilter((before) => ({ ...before, ...change }))
  return (
    <>
      <BoardTiles
        counts={counts}
        isLive={sessions.some(({ state }) => state === 'open')}
        value={filter.tile}
        onChange={(tile) => choose({ tile })}
      />
      <div className={classes.finding}>
        <TextInput
          type="search"
          label={t('board.search')}
          leftSection={<Search size={16} aria-hidden />}
          value={filter.search}
          onChange={(event) => choose({ search: event.currentTarget.value })}
          className={classes.search}
        />
        <Select
          label={t('board.country')}
          placeholder={t('board.anyCountry')}
          data={countries}
          value={filter.country}
          onChange={(country) => choose({ country })}
          searchable
          clearable
          className={classes.choice}
        />
        {groups.length > 0 ? (
          <Select
            label={t('board.group')}
            placeholder={t('board.anyGroup')}
            data={[
              ...groups.map(({ groupId, name }) => ({ value: groupId, label: name })),
              { value: onTheStage, label: t('board.onTheStage') },
            ]}
            value={filter.group}
            onChange={(group) => choose({ group })}
            clearable
            className={classes.choice}
          />
        ) : null}
        <BoardAsOf found={found.length} asOfMs={asOfMs} isCutOff={isCutOff} />
      </div>
      {found.length === 0 ? (
        <EmptyState title={t('board.nobody.title')} text={t('board.nobody.text')} />
      ) : (
        <BoardTable
          rows={found}
          columns={columns}
          nameOf={nameOf}
          countryOf={countryOf}
          asOfMs={asOfMs}
          onOpen={setOpened}
        />
      )}
      <PersonPanel
        projectId={projectId}
        row={rows.find(({ personId }) => personId === opened) ?? null}
        programme={programme}
        timeZone={timeZone}
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
