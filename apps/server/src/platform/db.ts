import { AsyncLocalStorage } from 'node:async_hooks'
import { type Prisma, PrismaClient } from '@muster/prisma/client'
import { openEmbedded } from '@muster/prisma/embedded'
import { applyMigrations, type MigrationConnection } from '@muster/prisma/migrate'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { z } from 'zod'

/** What stores are given: the client, or the transaction in which they run. */
export type Db = Prisma.TransactionClient

export type Database = {
  /** For reads outside a transaction. Throws where it is used inside one: that read would not see it, or would wait for it for ever. */
  client: Db
  /** Runs `work` in one transaction; repeats it when PostgreSQL asks to (serialization failure, deadlock). */
  transaction<Result>(work: (db: Db) => Promise<Result>): Promise<Result>
  /** The pool beneath, for the job queue, which brings its own SQL. */
  pool: pg.Pool
  embedded: boolean
  close(): Promise<void>
}

/**
 * Opens and migrates the database: PostgreSQL at `url`, else the embedded one in `directory` (or in memory). `onTrouble`
 * hears of connections that broke while nobody used them.
 */
export async function openDatabase(
  where: { url?: string; directory?: string },
  onTrouble: (error: Error) => void = () => {},
): Promise<Database> {
  return where.url ? openPostgres(where.url, onTrouble) : openEmbeddedDatabase(where.directory)
}

async function openPostgres(url: string, onTrouble: (error: Error) => void): Promise<Database> {
  // A session in another zone makes adapter-pg store wrong instants: they round-trip in Prisma and are wrong in SQL.
  const pool = new pg.Pool({ connectionString: url, options: '-c TimeZone=UTC', max: 10 })
  // An idle connection that the server ends would otherwise end this process; the pool opens another.
  pool.on('error', onTrouble)
  const client = await pool.connect()
  try {
    await applyMigrations(migrationConnection(client))
  } finally {
    client.release()
  }
  return guarded({ pool, embedded: false, closeBeneath: () => pool.end() })
}

async function openEmbeddedDatabase(directory: string | undefined): Promise<Database> {
  const embedded = await openEmbedded(directory)
  await applyMigrations(embedded.connection)
  return guarded({ pool: embedded.pool, embedded: true, closeBeneath: () => embedded.close() })
}

function migrationConnection(client: pg.PoolClient): MigrationConnection {
  return { query: (sql, params) => client.query(sql, params), exec: (sql) => client.query(sql) }
}

const transactionAround = new AsyncLocalStorage<true>()

function guarded(beneath: { pool: pg.Pool; embedded: boolean; closeBeneath(): Promise<void> }): Database {
  const prisma = new PrismaClient({ adapter: new PrismaPg(beneath.pool) })
  const client = new Proxy(prisma, {
    get(target, property, receiver) {
      if (transactionAround.getStore() && typeof property === 'string' && !property.startsWith('$on'))
        throw new Error(
          `The outer database client was used inside a transaction (${property}): use the transaction's own.`,
        )
      return Reflect.get(target, property, receiver)
    },
  })
  return {
    client,
    pool: beneath.pool,
    embedded: beneath.embedded,
    transaction: (work) =>
      retrying(() =>
        prisma.$transaction((db) => transactionAround.run(true, () => work(db)), { maxWait: 30_000, timeout: 30_000 }),
      ),
    async close() {
      await prisma.$disconnect()
      await beneath.closeBeneath()
    },
  }
}

const MOST_ATTEMPTS = 5

async function retrying<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt === MOST_ATTEMPTS || !isWriteConflict(error)) throw error
    }
  }
}

/**
 * A conflict in mid-transaction is P2034; in SQL of our own it is told with the failed query; at commit it is a
 * DriverAdapterError of this kind, without a code.
 */
function isWriteConflict(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('code' in error && error.code === 'P2034') return true
  const { meta } = WithMeta.safeParse(error).data ?? {}
  return [error, meta?.driverAdapterError].some((one) => Conflict.safeParse(one).success)
}

const Conflict = z.object({ cause: z.object({ kind: z.literal('TransactionWriteConflict') }) })
const WithMeta = z.object({ meta: z.object({ driverAdapterError: z.unknown() }) })

/** Whether a write failed because the unique index or primary key `index` already has such a row. */
export function isTaken(error: unknown, index?: string): boolean {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'P2002') return false
  return index === undefined || JSON.stringify('meta' in error ? error.meta : null).includes(index)
}
