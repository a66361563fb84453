import { PersonId } from '@muster/contracts/ids'
import type { Db } from '../../platform/db.ts'

/**
 * Whom a sign-in link may be sent to: the first person of the enabled account of that address, and the language of the
 * account's newest project.
 */
export async function findLinkRecipient(
  db: Db,
  email: string,
): Promise<{ personId: PersonId | null; locale: string | null } | null> {
  const account = await db.account.findFirst({
    where: { email, disabledAt: null },
    select: { id: true, persons: { select: { id: true }, orderBy: { id: 'asc' }, take: 1 } },
  })
  if (!account) return null
  const mine = { person: { accountId: account.id } }
  const project = await db.project.findFirst({
    where: { OR: [{ participants: { some: mine } }, { grants: { some: mine } }] },
    orderBy: { createdAt: 'desc' },
    select: { locale: true },
  })
  return { personId: PersonId.nullable().parse(account.persons[0]?.id ?? null), locale: project?.locale ?? null }
}
