import { createHash } from 'node:crypto'
import type { SourceTreatment } from '@muster/attendance/policy'
import { globalHealthNetwork } from '@muster/attendance/presets/global-health-network'
import { referencePolicy } from '@muster/attendance/reference-policy'
import { getBoard } from '@muster/contracts/attendance'
import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { applyImport, uploadLog } from '@muster/contracts/imports'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MadePerson } from '../../../../../tests/support/makers.ts'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { newUuid } from '../../platform/ids.ts'
import { makePast } from '../certificates/test-makers.ts'

const minuteMs = 60_000
let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const people = async (projectId: ProjectId) => ({
  administrator: await server.make.person({ name: 'Amelia Tan', role: 'project-administrator', projectId }),
  ana: await server.make.person({ name: 'Ana Ruiz', role: 'participant', projectId }),
  bao: await server.make.person({ name: 'Bao Tran', role: 'participant', projectId }),
})

async function standingOf(who: MadePerson, { asking, projectId }: { asking: MadePerson; projectId: ProjectId }) {
  const { standings } = await server.succeed(asking.cookie, getBoard, { params: { projectId } })
  const found = standings.find(({ personId }) => personId === who.personId)
  if (!found) throw new Error('Nobody of that name is judged')
  return found
}

/** An ended session of an hour from `from` on. */
async function held(projectId: ProjectId, from: string): Promise<SessionId> {
  const id = await server.make.session({ projectId, title: from })
  const [startsAt, endsAt] = [new Date(from), new Date(Date.parse(from) + 60 * minuteMs)]
  await server.platform.database.client.session.update({
    where: { id },
    data: { startsAt, endsAt, openedAt: startsAt, endedAt: endsAt, state: 'ended', endedHow: 'by_facilitator' },
  })
  return id
}

async function attended(
  who: MadePerson,
  at: { projectId: ProjectId; sessionId: SessionId; from: string },
  min: number,
) {
  const { from, ...ids } = at
  const bootId = newUuid()
  await server.platform.database.client.visit.create({
    data: {
      ...ids,
      personId: who.personId,
      id: newUuid(),
      bootId,
      connectionId: newUuid(),
      device: newUuid(),
      room: 'stage',
      joinedAt: new Date(from),
      leftAt: new Date(Date.parse(from) + min * minuteMs),
      uncertaintyMs: 0,
      ending: 'left',
      chainSeq: 0,
      prevHash: '',
      hash: createHash('sha256').update(bootId).digest('hex'),
    },
  })
}

test.each([
  ['Asia/Seoul', 'complete'],
  ['UTC', 'incomplete'],
] as const)('80 percent of each day is judged by the days of the project’s zone: %s', async (timeZone, ofAna) => {
  const projectId = await server.make.project({ timeZone, policy: globalHealthNetwork.policy })
  const { administrator, ana, bao } = await people(projectId)
  // Nine and ten in the morning of one day in Seoul; in UTC midnight lies between them.
  const sessions = ['2021-11-23T23:00:00Z', '2021-11-24T00:00:00Z', '2021-11-25T02:00:00Z']
  const minutes = { ana: [60, 36, 60], bao: [60, 60, 47] }
  for (const [index, from] of sessions.entries()) {
    const at = { projectId, sessionId: await held(projectId, from), from }
    await attended(ana, at, minutes.ana[index] ?? 0)
    await attended(bao, at, minutes.bao[index] ?? 0)
  }
  const asked = { asking: administrator, projectId }
  expect((await standingOf(ana, asked)).outcome).toBe(ofAna)
  // Nine tenths of it all, but too little of the second day.
  expect(await standingOf(bao, asked)).toMatchObject({
    outcome: 'incomplete',
    reasons: [{ code: 'missed-too-much-in-all', scope: 'day', day: '2021-11-25', missedMs: 13 * minuteMs }],
  })
})

describe('presence in the log of another platform', () => {
  test.each<[SourceTreatment, string]>([
    ['counts', 'complete'],
    ['review', 'review'],
    ['ignored', 'incomplete'],
  ])('that the policy says is to be %s: %s', async (treatment, outcome) => {
    const past = makePast(server)
    const sources = { ...referencePolicy.sources, import: treatment }
    const projectId = await server.make.project({ policy: { ...referencePolicy, sources } })
    const { administrator, ana, bao } = await people(projectId)
    const sessionId = await past.endedSession(projectId)
    await past.visit({ projectId, sessionId, personId: bao.personId })
    const at = (minute: number) => new Date(past.startedMs + minute * minuteMs).toISOString().slice(0, 19)
    const log = `Name,Join Time,Leave Time\nAna Ruiz,${at(0)},${at(60)}\n`
    const { body } = await server.call(administrator.cookie, uploadLog, {
      params: { projectId, sessionId },
      file: { bytes: Buffer.from(log), name: 'log.csv' },
    })
    await server.succeed(administrator.cookie, applyImport, {
      params: { projectId, importId: body.importId },
      body: { window: null },
    })
    const asked = { asking: administrator, projectId }
    expect((await standingOf(ana, asked)).outcome).toBe(outcome)
    expect((await standingOf(bao, asked)).outcome).toBe('complete')
  })
})
