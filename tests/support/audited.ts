import { randomUUID } from 'node:crypto'
import type { Endpoint } from '@muster/contracts/endpoint'
import type { Platform } from '@muster/server/platform/platform'

/** Looks at what one call leaves in the audit. */
type AuditWatch = {
  /** To be sent with the call: the audit keeps from where somebody did something. */
  headers: Record<string, string>
  /** To be awaited once the call has succeeded. Throws where it left something else than its endpoint declares. */
  compare(): Promise<void>
}

/** Watches a call of `endpoint`; null where that only reads and declares nothing. */
export function watchAudit({ database }: Pick<Platform, 'database'>, endpoint: Endpoint): AuditWatch | null {
  const { method, path, audit, idempotent } = endpoint
  if (method === 'GET' && !audit) return null
  const userAgent = `test ${randomUUID()}`
  return {
    headers: { 'user-agent': userAgent },
    async compare() {
      const { rows } = await database.pool.query<{ action: string }>(
        `SELECT "action" FROM "audit_entry" e JOIN "audit_origin" o ON o."entryId" = e."id" WHERE o."userAgent" = $1`,
        [userAgent],
      )
      const left = rows.map(({ action }) => action)
      const declared: readonly string[] = audit && !('none' in audit) ? audit : []
      const isSilent = left.length === 0 && declared.length > 0 && !idempotent
      if (isSilent || !left.every((action) => declared.includes(action)))
        throw new Error(`${method} ${path} left [${left.join()}] in the audit, and declares ${JSON.stringify(audit)}`)
    },
  }
}
