import { PersonId } from '@muster/contracts/ids'
import { allows, type Role } from '@muster/contracts/permissions'
import { makeBatches } from '../../platform/batches.ts'
import type { Platform } from '../../platform/platform.ts'
import { type Entry, listEntries } from './directory.store.ts'
import type { Face, Hall, LookUps } from './hall.ts'

/** For how long a name is believed: corrections show after that. */
const believedMs = 60_000

/** In a rush, who comes waits so long at most for others who come. */
const apartMs = 20

/** The role in which somebody is in the room, where they hold several: the first of these. */
const byPrecedence: readonly Role[] = [
  'facilitator',
  'project-administrator',
  'host-organiser',
  'helpdesk',
  'resource-person',
  'participant',
  'officer',
  'auditor',
]

/** The role shown beside a name; null for somebody who may not be in the room. */
export function shownRole(roles: readonly Role[]): Role | null {
  return allows('live.join', roles) ? (byPrecedence.find((role) => roles.includes(role)) ?? null) : null
}

/** Learns who these people are, as far as it is not known or was learnt long ago: one look-up for all who are sought at a time. */
export async function learnFaces(hall: Hall, personIds: readonly PersonId[]): Promise<void> {
  const oldest = performance.now() - believedMs
  const unknown = personIds.filter(
    (personId) => (hall.faces.get(personId)?.knownAtMs ?? Number.NEGATIVE_INFINITY) <= oldest,
  )
  await Promise.all(unknown.map((personId) => hall.lookUps.add(personId)))
}

/** Forgets who is in the session no more, once what is known of them would not be believed any more: a hall may be open for days. */
export function forgetFaces(
  { faces, members, elsewhere }: Pick<Hall, 'faces' | 'members' | 'elsewhere'>,
  nowMs: number,
): void {
  const present = new Set([...elsewhere.keys(), ...[...members.values()].map(({ actor }) => actor.personId)])
  for (const [key, { personId, knownAtMs }] of faces)
    if (knownAtMs <= nowMs - believedMs && !present.has(personId)) faces.delete(key)
}

/** Looks faces up for a hall, those that are asked for at the same time in one query, and keeps them there. */
export function makeLookUps(platform: Platform, { projectId, faces }: Pick<Hall, 'projectId' | 'faces'>): LookUps {
  return makeBatches(
    async (personIds) => {
      const knownAtMs = performance.now()
      const entries = await listEntries(platform.database.client, projectId, [...new Set(personIds)])
      for (const face of entries.flatMap(toFace)) faces.set(face.personId, { ...face, knownAtMs })
      return personIds.map(() => {})
    },
    { apartMs },
  )
}

function toFace({ personId, name, country, roles }: Entry): Face[] {
  const role = shownRole(roles)
  return role === null ? [] : [{ personId: PersonId.parse(personId), name, country, role }]
}
