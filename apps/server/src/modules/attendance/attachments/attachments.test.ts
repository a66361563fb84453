import { getHandedInFile } from '@muster/contracts/activities'
import { getAppealFile, makeAppeal } from '@muster/contracts/appeals'
import { ActivityDoneId, AppealId, OverrideId } from '@muster/contracts/ids'
import { decideOverride, getOverrideFile } from '@muster/contracts/overrides'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../../../../tests/support/test-server.ts'
import { makePast } from '../../certificates/test-makers.ts'
import { arrange, asking } from '../activities/test-activities.ts'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const bytes = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
const ruling = { outcome: 'complete', tier: null, creditsHundredths: null } as const

test('a file is given out as what it lies beside, and under the id of no other kind of record', async () => {
  const policy = asking({ validated: true })
  const past = await makePast(server).dispute({ policy, minutes: 30 })
  const { projectId, sessionId, anna, mia } = past
  const { add, handIn, listHandedIn } = await arrange(server, past)
  const activityId = await add({ kind: 'report', sessionId: null, instructions: 'Write' })
  await handIn(activityId, { file: { bytes, name: 'report.png' } })
  const [report] = (await listHandedIn(activityId)).body.handedIn
  const appeal = await server.succeed(mia.cookie, makeAppeal, {
    params: { projectId, sessionId },
    body: { text: 'Look at this' },
    file: { bytes, name: 'appeal.png' },
  })
  const override = await server.succeed(anna.cookie, decideOverride, {
    params: { projectId, personId: mia.personId },
    body: { ruling, reason: 'As the letter says' },
    file: { bytes, name: 'override.png' },
  })
  const ask = (id: string) =>
    Promise.all([
      server.call(anna.cookie, getHandedInFile, { params: { projectId, doneId: ActivityDoneId.parse(id) } }),
      server.call(anna.cookie, getAppealFile, { params: { projectId, appealId: AppealId.parse(id) } }),
      server.call(anna.cookie, getOverrideFile, { params: { projectId, overrideId: OverrideId.parse(id) } }),
    ])
  const statuses = async (id: string) => (await ask(id)).map(({ status }) => status)
  expect(await statuses(report?.id ?? '')).toEqual([200, 404, 404])
  expect(await statuses(appeal.id)).toEqual([404, 200, 404])
  expect(await statuses(override.id)).toEqual([404, 404, 200])
})
