import type { Db } from '../../platform/db.ts'

/** Begins a lease on the database's clock; does nothing where it has begun, so that it can be tried again. */
export async function insertBoot(db: Db, { id, leaseMs }: { id: string; leaseMs: number }): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "server_boot" ("id", "startedAt", "leaseUntil")
    VALUES (${id}::uuid, clock_timestamp(), clock_timestamp() + ${leaseMs} * interval '1 millisecond')
    ON CONFLICT ("id") DO NOTHING`
}

/** Renews a lease on the database's clock; false where it was lost: somebody has closed this boot's visits. */
export async function renewLease(db: Db, { id, leaseMs }: { id: string; leaseMs: number }): Promise<boolean> {
  const renewed = await db.$executeRaw`
    UPDATE "server_boot" SET "leaseUntil" = clock_timestamp() + ${leaseMs} * interval '1 millisecond'
    WHERE "id" = ${id}::uuid AND "endedAt" IS NULL`
  return renewed > 0
}

/** Holds a boot's row, and with it its chains, until the transaction ends. Answers when it ended; null: it runs. */
export async function lockBoot(db: Db, id: string): Promise<{ leaseUntil: Date; endedAt: Date | null } | null> {
  const rows = await db.$queryRaw<{ leaseUntil: Date; endedAt: Date | null }[]>`
    SELECT "leaseUntil", "endedAt" FROM "server_boot" WHERE "id" = ${id}::uuid FOR UPDATE`
  return rows[0] ?? null
}

export async function endBoot(db: Db, id: string): Promise<void> {
  await db.$executeRaw`UPDATE "server_boot" SET "endedAt" = clock_timestamp() WHERE "id" = ${id}::uuid`
}

/** Boots that never said that they ended and whose lease is over; or all others, where no other process can be alive. */
export async function listDeadBoots(
  db: Db,
  { besides, alone }: { besides: string; alone: boolean },
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT "id"::text AS "id" FROM "server_boot"
    WHERE "endedAt" IS NULL AND "id" <> ${besides}::uuid AND (${alone} OR "leaseUntil" < clock_timestamp())
    ORDER BY "startedAt"`
  return rows.map(({ id }) => id)
}

/** When the last of the other boots ended, or its lease was over; null where none ever did. */
export async function findLastEnd(db: Db, besides: string): Promise<Date | null> {
  const [last] = await db.$queryRaw<{ at: Date | null }[]>`
    SELECT max(coalesce("endedAt", "leaseUntil")) AS "at" FROM "server_boot"
    WHERE "id" <> ${besides}::uuid AND ("endedAt" IS NOT NULL OR "leaseUntil" < clock_timestamp())`
  return last?.at ?? null
}

export type BootLife = { id: string; startedAtMs: number; leaseUntilMs: number; endedAtMs: number | null }

/** All boots that were alive at `sinceMs` or began later. */
export async function listBootsSince(db: Db, sinceMs: number): Promise<BootLife[]> {
  const since = new Date(sinceMs)
  const rows = await db.serverBoot.findMany({
    where: { OR: [{ endedAt: null }, { endedAt: { gte: since } }] },
    orderBy: { startedAt: 'asc' },
  })
  return rows.map(({ id, startedAt, leaseUntil, endedAt }) => ({
    id,
    startedAtMs: startedAt.getTime(),
    leaseUntilMs: leaseUntil.getTime(),
    endedAtMs: endedAt?.getTime() ?? null,
  }))
}

/** A boot of the past, ended as it should. */
export async function insertPastBoot(
  db: Db,
  { id, startedAt, endedAt }: { id: string; startedAt: Date; endedAt: Date },
): Promise<void> {
  await db.serverBoot.create({ data: { id, startedAt, endedAt, leaseUntil: endedAt } })
}
