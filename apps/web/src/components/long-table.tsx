import { Button } from '@mantine/core'
import { type ComponentProps, useState } from 'react'
import { DataTable } from './data-table.tsx'

/** A thousand rows at once make a phone stutter; who looks for one row searches. */
const step = 100

type Props<Row> = ComponentProps<typeof DataTable<Row>> & {
  /** The words of the button that shows `count` more of the `left` that are not shown. */
  moreWords: (rows: { count: number; left: number }) => string
}

/** A table that may be long: its first rows, and more where they are asked for. */
export function LongTable<Row>({ rows, moreWords, ...table }: Props<Row>) {
  const [limit, setLimit] = useState(step)
  const left = rows.length - limit
  return (
    <>
      <DataTable {...table} rows={rows.slice(0, limit)} />
      {left > 0 ? (
        <Button variant="default" mt="md" onClick={() => setLimit(limit + step)}>
          {moreWords({ count: Math.min(step, left), left })}
        </Button>
      ) : null}
    </>
  )
}
