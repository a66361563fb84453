import { createHash } from 'node:crypto'
import type { Policy } from '@muster/attendance/policy'
import type { PersonId, ProjectId, SessionId } from '@muster/contracts/ids'
import type { TestServer } from '../../../../../tests/support/test-server.ts'
import { newUuid } from '../../platform/ids.ts'

const minuteMs = 60_000
const sessionMinutes = 60

/** Certificates rest on sessions that are over: makes those, and visits to them, straight in the database. */
export function makePast({ platform, make }: TestServer) {
  const db = platform.database.client
  const startedMs = Date.now() - 180 * minuteMs

  /** A required session of an hour that began three hours ago and has ended. */
  async function endedSession(projectId: ProjectId, title = 'Session one'): Promise<SessionId> {
    const id = await make.session({ projectId, title, startsInMs: startedMs - Date.now() })
    const openedAt = new Date(startedMs)
    const endedAt = new Date(startedMs + sessionMinutes * minuteMs)
    await db.session.update({
      where: { id },
      data: { state: 'ended', openedAt, endedAt, endedHow: 'by_facilitator' },
    })
    return id
  }

  /** A visit from one minute of the session to another. */
  async function visit(who: {
    projectId: ProjectId
    sessionId: SessionId
    personId: PersonId
    fromMinute?: number
    toMinute?: number
  }): Promise<void> {
    const { fromMinute = 0, toMinute = sessionMinutes, ...ids } = who
    const bootId = newUuid()
    await db.visit.create({
      data: {
        ...ids,
        id: newUuid(),
        bootId,
        connectionId: newUuid(),
        device: newUuid(),
        room: 'stage',
        joinedAt: new Date(startedMs + fromMinute * minuteMs),
        leftAt: new Date(startedMs + toMinute * minuteMs),
        uncertaintyMs: 0,
        ending: 'left',
        chainSeq: 0,
        prevHash: '',
        hash: createHash('sha256').update(bootId).digest('hex'),
      },
    })
  }

  /** A project with an hour held, of which the participant Mia saw so many minutes; Anna and Ben administer it. */
  async function dispute({ policy, minutes = 30, title }: { policy: Policy; minutes?: number; title?: string }) {
    const projectId = await make.project({ policy })
    const sessionId = await endedSession(projectId, title)
    const anna = await make.person({ name: 'Anna', role: 'project-administrator', projectId })
    const ben = await make.person({ name: 'Ben', role: 'project-administrator', projectId })
    const mia = await make.person({ name: 'Mia', role: 'participant', projectId })
    await visit({ projectId, sessionId, personId: mia.personId, toMinute: minutes })
    return { projectId, sessionId, anna, ben, mia }
  }

  return { endedSession, visit, dispute, startedMs }
}

/** The certificates of a project as they lie in the database, with all that belongs to them. */
export function listIssued({ platform }: TestServer, projectId: ProjectId) {
  return platform.database.client.certificate.findMany({
    where: { projectId },
    include: { holder: true, file: true, verdict: true },
    orderBy: { id: 'asc' },
  })
}
