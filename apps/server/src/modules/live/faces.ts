import { PersonId, type ProjectId } from '@muster/contracts/ids'
import { allows, type Role } from '@muster/contracts/permissions'
import type { Platform } from '../../platform/platform.ts'
import { type Entry, listEntries } from './directory.store.ts'
import type { Face, Hall } from './hall.ts'

/** For how long a name is believed: corrections show after that. */
const believedMs = 60_000

/** The role in which somebody is in the room, where they hold several: the first of these. */
const byPrecedence: readonly Role[] = [
  'facilitator',
  'project-administrator',
  'host-organiser',
  'resource-person',
  'participant',
  'officer',
  'auditor',
]

/** The role shown beside a name; null for somebody who may not be in the room. */
export function shownRole(roles: readonly Role[]): Role | null {
  return allows('live.join', roles) ? (byPrecedence.find((role) => roles.includes(role)) ?? null) : null
}

/** Learns who these people are, as far as it is not known or was learnt long ago: one look-up for all of them. */
export async function learnFaces(platform: Platform, hall: Hall, personIds: readonly PersonId[]): Promise<void> {
  const nowMs = performance.now()
  const unknown = personIds.filter(
    (personId) => nowMs - (hall.faces.get(personId)?.knownAtMs ?? -believedMs) >= believedMs,
  )
  if (unknown.length === 0) return
  for (const face of await listFaces(platform, hall.projectId, unknown))
    hall.faces.set(face.personId, { ...face, knownAtMs: nowMs })
}

async function listFaces(platform: Platform, projectId: ProjectId, personIds: readonly PersonId[]): Promise<Face[]> {
  return (await listEntries(platform.database.client, projectId, personIds)).flatMap(toFace)
}

function toFace({ personId, name, country, roles }: Entry): Face[] {
  const role = shownRole(roles)
  return role === null ? [] : [{ personId: PersonId.parse(personId), name, country, role }]
}
