import type { PersonId } from '@muster/contracts/ids'
import type { Db } from '../../platform/db.ts'

/** A browser's sign-in with its account and everybody that account may act for, eldest first; null when it is gone. */
export function findSignIn(db: Db, signInId: string) {
  return db.signInSession.findUnique({
    where: { id: signInId },
    select: {
      personId: true,
      account: {
        select: {
          id: true,
          email: true,
          disabledAt: true,
          persons: {
            where: { erasedAt: null },
            orderBy: { id: 'asc' },
            select: {
              id: true,
              profile: { select: { latinName: true, nativeName: true, nativeLang: true } },
              grants: { select: { role: true, projectId: true, organisationId: true } },
              participants: { where: { withdrawnAt: null }, select: { projectId: true } },
            },
          },
        },
      },
    },
  })
}

export type SignIn = NonNullable<Awaited<ReturnType<typeof findSignIn>>>

export async function setSignInPerson(db: Db, signInId: string, personId: PersonId): Promise<void> {
  await db.signInSession.update({ where: { id: signInId }, data: { personId } })
}
