import type { Import } from '@muster/contracts/imports'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Column } from '../../../components/data-table.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { LongTable } from '../../../components/long-table.tsx'
import { countEntries, type Entry, type EntryFilter, isShown, listEntries } from '../rules/entries.ts'
import type { ImportEdit } from '../use-import-edit.ts'
import classes from './entry.module.css'
import { EntryFilterBar } from './entry-filter.tsx'
import { EntryLine } from './entry-line.tsx'
import { StayList } from './stay-list.tsx'
import { WhoCell } from './who-cell.tsx'

/** Everybody in a log: what it says of them, what that comes to, and who they are. `edit` is null where nothing is to be decided. */
export function EntryTable({ log, edit }: { log: Import; edit: ImportEdit | null }) {
  const { t } = useTranslation('imports')
  const entries = useMemo(() => listEntries(log), [log])
  const counts = useMemo(() => countEntries(entries), [entries])
  const [filter, setFilter] = useState<EntryFilter>(counts.ask > 0 ? 'ask' : 'all')
  const shown = entries.filter((entry) => isShown(entry, filter))
  return (
    <>
      <EntryFilterBar counts={counts} value={filter} onChange={setFilter} />
      {shown.length === 0 ? (
        <EmptyState title={t('filter.none.title')} text={t('filter.none.text')} />
      ) : (
        <LongTable
          caption={t('entry.caption')}
          columns={columnsOf(log, edit, t)}
          rows={shown}
          rowKey={({ key }) => key}
          moreWords={({ count, left }) => t('entry.more', { count, left })}
        />
      )}
    </>
  )
}

function columnsOf(log: Import, edit: ImportEdit | null, t: (key: string) => string): Column<Entry>[] {
  const named: Column<Entry> = {
    key: 'entry',
    header: t('entry.inLog'),
    cell: ({ rows: [first] }) => (
      <div className={classes.entry}>
        <bdi className={classes.name}>{first?.name || t('entry.nameless')}</bdi>
        {first?.email ? <bdi className={classes.soft}>{first.email}</bdi> : null}
      </div>
    ),
  }
  const who: Column<Entry> = {
    key: 'who',
    header: t('entry.who'),
    cell: (entry) => <WhoCell key={entry.key} entry={entry} log={log} edit={edit} />,
  }
  const stays: Column<Entry> = {
    key: 'stays',
    header: t('entry.stays'),
    cell: ({ rows }) => <StayList rows={rows} timeZone={log.timeZone} />,
  }
  const line: Column<Entry> = {
    key: 'line',
    header: t('entry.presence'),
    cell: (entry) => <EntryLine entry={entry} window={log.window} />,
  }
  return log.state === 'draft' ? [named, stays, line, who] : [who, stays, line]
}
