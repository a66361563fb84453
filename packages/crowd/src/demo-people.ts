import { listDemoLogins } from '@muster/contracts/demo'
import { addressOf } from '@muster/contracts/endpoint'
import { listPeople } from '@muster/contracts/identity'
import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { listSessions } from '@muster/contracts/programme'
import { listProjects } from '@muster/contracts/projects'
import { read, signIn } from './http.ts'

export type Login = { email: string; password: string }
export type OpenSession = { projectId: ProjectId; sessionId: SessionId; title: string }

/** The demonstration as its facilitator sees it. */
export type Demo = { url: string; cookie: string; password: string }

/** Signs in as the demonstration's facilitator. Throws where there is no demonstration. */
export async function findDemo(url: string): Promise<Demo> {
  const { logins } = await read(url, null, { endpoint: listDemoLogins })
  const facilitator = logins.find(({ role }) => role === 'facilitator')
  if (!facilitator) throw new Error('There is no demonstration here: a crowd comes only to one.')
  return { url, cookie: await signIn(url, facilitator), password: facilitator.password }
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
    if (open) return { projectId, sessionId: open.id, title: open.title }
  }
  return null
}

/** Participants of a project who can sign in, at most `most`. */
export async function listParticipants(
  { url, cookie, password }: Demo,
  projectId: ProjectId,
  most: number,
): Promise<Login[]> {
  const { people } = await read(url, cookie, {
    endpoint: listPeople,
    path: addressOf(listPeople, { params: { projectId } }),
  })
  return people
    .filter(({ roles }) => roles.includes('participant'))
    .flatMap(({ email }) => (email === null ? [] : [{ email, password }]))
    .slice(0, most)
}
