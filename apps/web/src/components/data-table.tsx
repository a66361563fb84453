import { VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './data-table.module.css'

export type Column<Row> = {
  key: string
  header: string
  cell: (row: Row) => ReactNode
  align?: 'end'
  /** Left out where there is room for one column only. */
  hideOnPhone?: true
  /** What can be done with a row: says itself what it is, so that its heading is only read out. */
  isActions?: true
}

type Props<Row> = {
  /** What the table lists; read out, not shown. */
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
}

/**
 * A table; on a phone each row becomes a small list of its own: the first column, which names the row, leads it, and the
 * others follow with their headings beside them.
 */
export function DataTable<Row>({ caption, columns, rows, rowKey }: Props<Row>) {
  return (
    <table className={classes.table}>
      <caption className={classes.caption}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ key, header, align, isActions }) => (
            <th key={key} scope="col" data-align={align}>
              {isActions ? <VisuallyHidden>{header}</VisuallyHidden> : header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map(({ key, header, cell, align, hideOnPhone, isActions }) => (
              <td key={key} data-align={align} data-header={header} data-hide={hideOnPhone} data-actions={isActions}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
