import { issueOne, revokeCertificate } from '@muster/contracts/certificates'
import type { ProjectId } from '@muster/contracts/ids'
import { verifySerial } from '@muster/contracts/verification'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { listIssued, makePast } from '../certificates/test-makers.ts'

type Person = Awaited<ReturnType<TestServer['make']['person']>>

let server: TestServer
let projectId: ProjectId
let secretary: Person
let serial: string
let certificateId: Awaited<ReturnType<typeof issue>>['id']

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  projectId = await server.make.project({ title: 'Workshop on Testing', timeZone: 'Asia/Seoul' })
  secretary = await server.make.person({ role: 'project-administrator', projectId })
  const certificate = await issue()
  serial = certificate.serial
  certificateId = certificate.id
})

async function issue() {
  const past = makePast(server)
  const sessionId = await past.endedSession(projectId)
  const ana = await server.make.person({
    name: 'Kim Ana',
    native: { text: '김아나', lang: 'ko' },
    role: 'participant',
    projectId,
  })
  await past.visit({ projectId, sessionId, personId: ana.personId })
  return server.succeed(secretary.cookie, issueOne, { params: { projectId }, body: { personId: ana.personId } })
}
const verify = (typed: string) => server.succeed(null, verifySerial, { params: { serial: typed } })

describe('verifying a serial, without an account', () => {
  it('says what is certified, and nothing beyond what is printed', async () => {
    const [kept] = await listIssued(server, projectId)
    expect(await verify(serial)).toEqual({
      result: 'valid',
      serial,
      name: 'Kim Ana',
      nativeName: { text: '김아나', lang: 'ko' },
      projectCode: expect.stringMatching(/^T-/),
      projectTitle: 'Workshop on Testing',
      startsOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      endsOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      timeZone: 'Asia/Seoul',
      issuingOrganisation: 'Test Productivity Organisation',
      hostCountry: 'KR',
      sessions: 1,
      required: 1,
      tier: null,
      creditsHundredths: null,
      issuedAt: expect.any(String),
      revokedAt: null,
      sha256: kept?.sha256,
    })
  })

  it('forgives small letters, spaces and missing hyphens', async () => {
    for (const typed of [serial.toLowerCase(), serial.replaceAll('-', ''), ` ${serial.replaceAll('-', ' ')} `])
      expect(await verify(typed)).toMatchObject({ result: 'valid', serial })
  })

  it('says what was printed, whatever was changed since', async () => {
    const db = server.platform.database.client
    await db.project.update({ where: { id: projectId }, data: { title: 'Renamed' } })
    await db.profile.updateMany({ where: { latinName: 'Kim Ana' }, data: { latinName: 'Lee Ana' } })
    expect(await verify(serial)).toMatchObject({ projectTitle: 'Workshop on Testing', name: 'Kim Ana' })
  })

  it('says that it was revoked and when, and not why', async () => {
    await server.succeed(secretary.cookie, revokeCertificate, {
      params: { projectId, certificateId },
      body: { reason: 'A private reason' },
    })
    const verification = await verify(serial)
    expect(verification).toMatchObject({ result: 'revoked', revokedAt: expect.any(String) })
    expect(JSON.stringify(verification)).not.toContain('private')
  })

  it('says no name once the holder’s is erased', async () => {
    await server.platform.database.client.certificateHolder.delete({ where: { certificateId } })
    expect(await verify(serial)).toMatchObject({ result: 'valid', name: null, nativeName: null })
  })

  it.each([
    ['a serial that was never given', 'MUS-0000-0000-0000-0000-0000'],
    ['a wrong check symbol', 'MUS-0000-0000-0000-0000-0001'],
    ['something else', 'hello'],
    ['a null byte', 'MUS-\u0000'],
    ['a path', '../../etc/passwd'],
    ['SQL', "' OR 1=1 --"],
    ['nothing but spaces', ' '],
    ['another script', '김아나'],
    ['sixty-four letters', 'M'.repeat(64)],
  ])('%s is unknown, and no error', async (_, typed) => {
    expect((await verify(typed)).result).toBe('unknown')
  })
})
