import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** A section of docs/what-is-erased.md: its title, and the places it names as `table.column`, `table.*` for all of a table. */
type Section = { title: string; places: ReadonlySet<string> }

/** The sections of the page that says what becomes of a person's data, in order. */
export function readErasurePage(): Section[] {
  const page = readFileSync(resolve(import.meta.dirname, '../../../../../docs/what-is-erased.md'), 'utf8')
  return page
    .split(/^## /m)
    .slice(1)
    .map((section) => ({
      title: section.slice(0, section.indexOf('\n')),
      places: new Set(
        [...section.matchAll(/^- `(\w+)`: (.+)$/gm)].flatMap(([, table, columns = '']) =>
          columns.split(', ').map((column) => `${table}.${column}`),
        ),
      ),
    }))
}
