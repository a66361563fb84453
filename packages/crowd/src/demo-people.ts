import { listDemoLogins } from '@muster/contracts/demo'
import { addressOf } from '@muster/contracts/endpoint'
import { listPeople, type ProjectPerson } from '@muster/contracts/identity'
import type { PersonId, ProjectId, SessionId } from '@muster/contracts/ids'
import { listSessions } from '@muster/contracts/programme'
import { listProjects } from '@muster/contracts/projects'
import { read, signIn } from './http.ts'

export type Guest = { email: string; country: string | null }
export type OpenSession = { projectId: ProjectId; sessionId: SessionId; title: string; speakerId: PersonId | null }

/** The demonstration as its facilitator sees it; `doors` are the addresses that the sign-in page offers. */
export type Demo = { url: string; cookie: string; password: string; doors: ReadonlySet<string> }

/** Signs in as the demonstration's facilitator. Throws where there is no demonstration. */
export async function findDemo(url: string): Promise<Demo> {
  const { logins } = await read(url, null, { endpoint: listDemoLogins })
  const facilitator = logins.find(({ role }) => role === 'facilitator')
  if (!facilitator) throw new Error('There is no demonstration here: a crowd comes only to one.')
  const doors = new Set(logins.map(({ email }) => email))
  return { url, cookie: await signIn(url, facilitator), password: facilitator.password, doors }
}

/** The session that is open now; null while none is. */
export async function findOpenSession({ url, cookie }: Demo): Promise<OpenSession | null> {
  const { projects } = await read(url, cookie, { endpoint: listProjects })
  for (const { id: projectId } of projects) {
    const { sessions } = await read(url, cookie, {
      endpoint: listSessions,
      path: addressOf(listSessions, { params: { projectId } }),
    })
    const open = sessions.find(({ state }) => state === 'open')
    if (open) {
      const { id: sessionId, title, resourcePersons } = open
      return { projectId, sessionId, title, speakerId: resourcePersons[0]?.personId ?? null }
    }
  }
  return null
}

/**
 * Who comes into a session: participants who can sign in, at most `most`, apart from those in whose name a newcomer enters; and
 * whoever presents, by address.
 */
export async function listComing(
  { url, cookie, doors }: Demo,
  { projectId, speakerId }: OpenSession,
  most: number,
): Promise<{ guests: Guest[]; speaker: string | null }> {
  const { people } = await read(url, cookie, {
    endpoint: listPeople,
    path: addressOf(listPeople, { params: { projectId } }),
  })
  const speaker = people.find(({ personId }) => personId === speakerId)?.email ?? null
  return { guests: guestsAmong(people, { doors, most }), speaker }
}

/** At most `most` participants who can sign in and are not behind a door. */
export const guestsAmong = (
  people: readonly ProjectPerson[],
  { doors, most }: { doors: ReadonlySet<string>; most: number },
): Guest[] =>
  people
    .filter(({ roles }) => roles.includes('participant'))
    .flatMap(({ email, country }) => (email === null || doors.has(email) ? [] : [{ email, country }]))
    .slice(0, most)
