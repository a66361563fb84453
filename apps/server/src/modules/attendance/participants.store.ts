import type { PersonNames } from '@muster/contracts/identity'
import { PersonId, type ProjectId } from '@muster/contracts/ids'
import type { Db } from '../../platform/db.ts'
import { toNames } from '../identity/names.service.ts'

export type AssessedPerson = { personId: PersonId; names: PersonNames; country: string | null }

/** Limits rows to those of some persons, where they are named. */
export const oneOf = (only: readonly PersonId[] | undefined) => (only ? { personId: { in: [...only] } } : {})

/** Who takes part in a project and has not withdrawn, by name. An erased person has a dash for a name. */
export async function listAssessed(
  db: Db,
  projectId: ProjectId,
  only?: readonly PersonId[],
): Promise<AssessedPerson[]> {
  const rows = await db.participant.findMany({
    where: { projectId, ...oneOf(only), withdrawnAt: null },
    select: {
      person: {
        select: {
          id: true,
          profile: { select: { latinName: true, nativeName: true, nativeLang: true, country: true } },
        },
      },
    },
  })
  return rows
    .map(({ person: { id, profile } }) => ({
      personId: PersonId.parse(id),
      names: toNames(profile),
      country: profile?.country ?? null,
    }))
    .sort((a, b) => a.names.latin.localeCompare(b.names.latin, 'en'))
}
