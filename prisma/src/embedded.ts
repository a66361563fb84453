import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { PglitePgConnection } from '@electric-sql/pglite/node-postgres'
import pg from 'pg'
import type { MigrationConnection } from './migrate.ts'

/**
 * The embedded database: PGlite in this process, behind a pool of one node-postgres client, so that Prisma's official
 * adapter serves it like a real server. One process only may hold a directory: PGlite has no lock of its own, and two
 * processes lose each other's rows silently. The caller holds the lock.
 */
export type Embedded = {
  pool: pg.Pool
  /** For migrations, before the pool is used. */
  connection: MigrationConnection
  close(): Promise<void>
}

/** Opens the database in `directory`, or in memory without one. Takes about 4 s the first time and 1 s afterwards. */
export async function openEmbedded(directory?: string): Promise<Embedded> {
  const pglite = directory ? await openDirectory(directory) : await PGlite.create('memory://')
  await pglite.exec("SET TIME ZONE 'UTC'")
  const pool = poolOfOne(pglite)
  return {
    pool,
    connection: {
      query: (sql, params) => pglite.query<Record<string, unknown>>(sql, params),
      exec: (sql) => pglite.exec(sql),
    },
    async close() {
      await pool.end()
      await pglite.close()
    },
  }
}

/**
 * PGlite takes a directory for whole as soon as it holds its first files. So while one is being made, a file beside it
 * says so: what a killed process left there never was a database, and is made anew.
 */
async function openDirectory(directory: string): Promise<PGlite> {
  const unfinished = `${directory}.unfinished`
  if (existsSync(unfinished)) rmSync(directory, { recursive: true, force: true })
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  if (!existsSync(join(directory, 'PG_VERSION'))) writeFileSync(unfinished, '')
  const pglite = await PGlite.create(directory)
  rmSync(unfinished, { force: true })
  return pglite
}

/** What node-postgres hands to `parse`; Prisma's adapter sets `types` to a parser object, which PGlite would send. */
type ParseMessage = { types?: unknown }

class EmbeddedConnection extends PglitePgConnection {
  override parse(query: ParseMessage) {
    super.parse({ ...query, types: Array.isArray(query.types) ? query.types : undefined })
  }

  /** Yields to the event loop after each query: without it, timers and sockets starve for seconds under load. */
  override emit(event: string, ...payload: unknown[]): boolean {
    if (event !== 'readyForQuery') return super.emit(event, ...payload)
    setImmediate(() => super.emit(event, ...payload))
    return true
  }

  /** A client that is thrown away may have left a transaction open, and there is only one connection. */
  override end() {
    this.query('ROLLBACK')
    super.end()
  }
}

function poolOfOne(pglite: PGlite): pg.Pool {
  class EmbeddedClient extends pg.Client {
    constructor(config?: pg.ClientConfig) {
      const withConnection = { ...config, connection: new EmbeddedConnection({ pglite }) }
      super(withConnection)
    }
  }
  const settings = { Client: EmbeddedClient, user: 'postgres', database: 'postgres', max: 1, idleTimeoutMillis: 0 }
  const pool = new pg.Pool(settings)
  // node-postgres' own pool.query releases the client before the query's last message was handled here.
  const query = async (...args: unknown[]) => {
    const client = await pool.connect()
    try {
      return await Reflect.apply(client.query, client, args)
    } finally {
      client.release()
    }
  }
  return Object.assign(pool, { query })
}
