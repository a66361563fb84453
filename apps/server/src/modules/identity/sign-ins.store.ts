import type { Role } from '@muster/contracts/permissions'
import { Prisma } from '@muster/prisma/client'
import type { Db } from '../../platform/db.ts'

/** A person whom an account may act for, and what they may do where. */
export type SignInPerson = {
  id: string
  latinName: string | null
  nativeName: string | null
  nativeLang: string | null
  grants: { role: Role; projectId: string | null; organisationId: string | null }[]
  /** The projects in which they take part. */
  takesPartIn: string[]
}

/** A browser's sign-in with its account and everybody that account may act for, eldest first. */
export type SignIn = {
  id: string
  token: string
  /** Whom the browser chose to act for; null: nobody in particular. */
  personId: string | null
  accountId: string
  email: string
  persons: SignInPerson[]
}

/**
 * Those of these sign-ins that hold: neither expired nor of a disabled account. One query, however many, since everything
 * that anybody asks begins with it.
 */
export function listSignIns(
  db: Db,
  which: { tokens: readonly string[] } | { ids: readonly string[] },
): Promise<SignIn[]> {
  const chosen =
    'tokens' in which
      ? Prisma.sql`s."token" = ANY(${[...which.tokens]}::text[])`
      : Prisma.sql`s."id" = ANY(${[...which.ids]}::uuid[])`
  return db.$queryRaw<SignIn[]>`
    SELECT s."id"::text AS "id", s."token", s."personId"::text AS "personId", a."id"::text AS "accountId", a."email",
      to_jsonb(ARRAY(
        SELECT jsonb_build_object(
          'id', p."id", 'latinName', n."latinName", 'nativeName', n."nativeName", 'nativeLang', n."nativeLang",
          'grants', ARRAY(
            SELECT jsonb_build_object('role', g."role", 'projectId', g."projectId", 'organisationId', g."organisationId")
            FROM "role_grant" g WHERE g."personId" = p."id" ORDER BY g."id"),
          'takesPartIn', ARRAY(
            SELECT t."projectId" FROM "participant" t
            WHERE t."personId" = p."id" AND t."withdrawnAt" IS NULL ORDER BY t."id"))
        FROM "person" p LEFT JOIN "profile" n ON n."personId" = p."id"
        WHERE p."accountId" = a."id" AND p."erasedAt" IS NULL ORDER BY p."id"
      )) AS "persons"
    FROM "sign_in_session" s JOIN "account" a ON a."id" = s."accountId"
    WHERE ${chosen} AND s."expiresAt" > now() AND a."disabledAt" IS NULL`
}

export async function setSignInPerson(db: Db, signInId: string, personId: string): Promise<void> {
  await db.signInSession.update({ where: { id: signInId }, data: { personId } })
}
