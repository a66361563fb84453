import type { BoardRow as Row } from '@muster/contracts/board'
import type { PersonId } from '@muster/contracts/ids'
import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LineColumn } from '../line-columns.ts'
import { BoardHead } from './board-head.tsx'
import { BoardRow } from './board-row.tsx'
import classes from './board-table.module.css'

const usualRowHeightPx = 64
const rowsBeyondTheEdges = 8

type Props = {
  rows: readonly Row[]
  columns: readonly LineColumn[]
  nameOf: (sessionId: string | undefined) => string
  countryOf: (code: string) => string
  asOfMs: number
  onOpen: (personId: PersonId) => void
}

/**
 * A row a person. Only the rows near the window are drawn, and the one that holds the focus: neither scrolling nor news
 * may take it away.
 */
export function BoardTable({ rows, columns, nameOf, countryOf, asOfMs, onOpen }: Props) {
  const { t } = useTranslation('attendance')
  const body = useRef<HTMLDivElement>(null)
  const [offsetPx, setOffsetPx] = useState(0)
  const [focused, setFocused] = useState<PersonId | null>(null)
  useLayoutEffect(() => setOffsetPx(body.current?.offsetTop ?? 0), [])
  const focusedIndex = focused === null ? -1 : rows.findIndex(({ personId }) => personId === focused)
  // oxlint-disable-next-line react/incompatible-library -- said of the React Compiler, which does not build this.
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => usualRowHeightPx,
    overscan: rowsBeyondTheEdges,
    scrollMargin: offsetPx,
    getItemKey: (index) => rows[index]?.personId ?? index,
    rangeExtractor: useCallback(
      (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        const near = defaultRangeExtractor(range)
        return focusedIndex < 0 || near.includes(focusedIndex) ? near : [...near, focusedIndex].sort((a, b) => a - b)
      },
      [focusedIndex],
    ),
  })
  return (
    <div role="table" aria-label={t('board.table')} aria-rowcount={rows.length + 1} className={classes.table}>
      <BoardHead columns={columns} />
      <div ref={body} role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index]
          return row ? (
            <div
              key={key}
              ref={virtual.measureElement}
              role="row"
              aria-rowindex={index + 2}
              data-index={index}
              className={classes.row}
              style={{ transform: `translateY(${start - virtual.options.scrollMargin}px)` }}
              onFocus={() => setFocused(row.personId)}
              onBlur={() => setFocused(null)}
            >
              <BoardRow
                row={row}
                columns={columns}
                nameOf={nameOf}
                countryOf={countryOf}
                asOfMs={asOfMs}
                onOpen={onOpen}
              />
            </div>
          ) : null
        })}
      </div>
    </div>
  )
}
