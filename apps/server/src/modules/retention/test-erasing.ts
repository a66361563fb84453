import type { ProjectId } from '@muster/contracts/ids'
import type { Database } from '../../platform/db.ts'

/** A pool or a client of PostgreSQL. */
type Asked = { query(sql: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }> }

/** What follows `mark-` anywhere in the database, each once: also in what the queue of jobs has of it. */
export async function listMarked(database: Asked, mark: string): Promise<string[]> {
  const { rows: tables } = await database.query(`
    SELECT table_schema || '"."' || table_name AS "name" FROM information_schema.tables
    WHERE table_schema IN ('public', 'pgboss') AND table_type = 'BASE TABLE'`)
  const marked = new RegExp(`${mark}-([a-z-]+)`, 'g')
  const found: string[] = []
  for (const { name } of tables) {
    const { rows } = await database.query(`SELECT t::text AS "row" FROM "${String(name)}" t`)
    for (const { row } of rows) found.push(...[...String(row).matchAll(marked)].map(([, what = '']) => what))
  }
  return [...new Set(found)].toSorted()
}

/** How many are erasing somebody in one of these projects: known by the lock that an erasure holds (standing.store.ts). */
export async function countErasing(
  database: Asked,
  projectIds: readonly ProjectId[],
  { waiting = false }: { waiting?: boolean } = {},
): Promise<number> {
  const { rows } = await database.query(
    `SELECT count(*) AS "erasing" FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
     JOIN unnest($1::text[]) AS p("id") ON l.classid::bigint << 32 | l.objid::bigint = hashtextextended('erasing ' || p."id", 0)
     WHERE a.datname = current_database() AND l.locktype = 'advisory' AND l.mode = 'ExclusiveLock' AND l.granted
       AND (a.wait_event_type = 'Lock' OR NOT $2::boolean)`,
    [projectIds, waiting],
  )
  return Number(rows[0]?.['erasing'])
}

/** Holds a table or rows while `begin` lasts; what that has begun goes on once they are free. */
export const whileHeld = <Begun>(
  { transaction }: Pick<Database, 'transaction'>,
  lock: string,
  begin: () => Promise<Begun>,
): Promise<Begun> =>
  transaction(async (held) => {
    await held.$executeRawUnsafe(lock)
    return begin()
  })

/** How many wait for a lock in this database; to be asked from outside a transaction. */
export async function countWaiting(database: Asked): Promise<number> {
  const { rows } = await database.query(
    `SELECT count(*) AS "waiting" FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  )
  return Number(rows[0]?.['waiting'])
}
