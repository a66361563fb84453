import { referencePolicy } from '@muster/attendance/reference-policy'
import { getBoard, getOwnStanding, setPolicy } from '@muster/contracts/attendance'
import { listCertificates } from '@muster/contracts/certificates'
import { removePerson } from '@muster/contracts/identity'
import type { OverrideId, ProjectId, SessionId } from '@muster/contracts/ids'
import * as contract from '@muster/contracts/overrides'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { MadePerson } from '../../../../../../tests/support/makers.ts'
import { startTestServer, type TestServer } from '../../../../../../tests/support/test-server.ts'
import { makePast } from '../../certificates/test-makers.ts'

const pdf = { bytes: Buffer.from('%PDF-1.7\nA doctor’s letter'), name: 'letter.pdf' }
const complete = { outcome: 'complete', tier: null, creditsHundredths: null } as const
const incomplete = { ...complete, outcome: 'incomplete' } as const
const two = { ...referencePolicy, overrides: { secondApprover: true } }

let server: TestServer
let past: ReturnType<typeof makePast>
let projectId: ProjectId
let sessionId: SessionId
let anna: MadePerson
let ben: MadePerson
let mia: MadePerson

beforeAll(async () => {
  server = await startTestServer()
  past = makePast(server)
})
afterAll(() => server.close())
beforeEach(() => arrange())

async function arrange(policy = referencePolicy) {
  ;({ projectId, sessionId, anna, ben, mia } = await past.dispute({ policy }))
}

type Deciding = { by?: MadePerson; about?: MadePerson; ruling?: contract.Ruling; reason?: string; file?: typeof pdf }
const decide = ({ by = anna, about = mia, ruling = complete, reason = 'The hall had no power', file }: Deciding = {}) =>
  server.call(by.cookie, contract.decideOverride, {
    params: { projectId, personId: about.personId },
    body: { ruling, reason },
    ...(file ? { file } : {}),
  })
const confirm = (overrideId: OverrideId, by = ben) =>
  server.call(by.cookie, contract.confirmOverride, { params: { projectId, overrideId } })
const withdraw = (overrideId: OverrideId, by = ben) =>
  server.call(by.cookie, contract.withdrawOverride, {
    params: { projectId, overrideId },
    body: { reason: 'It was another hall' },
  })
const list = (as = anna) => server.succeed(as.cookie, contract.listOverrides, { params: { projectId } })
const standing = async () => {
  const { standings } = await server.succeed(anna.cookie, getBoard, { params: { projectId } })
  return standings.find(({ personId }) => personId === mia.personId)
}
const outcome = async () => (await standing())?.outcome

describe('a decision about somebody', () => {
  test('keeps them in the project, also where nobody ever saw them', async () => {
    const pavel = await server.make.person({ role: 'participant', projectId })
    await decide({ about: pavel })
    const params = { projectId, personId: pavel.personId }
    const removed = await server.call(anna.cookie, removePerson, { params })
    expect(removed.failure?.reason).toBe('has-evidence')
  })

  test('decides, says so on the board and on their own page, and leaves what was computed', async () => {
    const { body } = await decide()
    expect(body).toMatchObject({
      state: 'in-force',
      ruling: complete,
      reason: 'The hall had no power',
      decided: { by: anna.personId, name: 'Anna' },
    })
    const decided = {
      outcome: 'complete',
      tier: 'complete',
      reasons: [],
      decision: { computed: { outcome: 'incomplete' } },
    }
    expect(await standing()).toMatchObject(decided)
    const own = await server.succeed(mia.cookie, getOwnStanding, { params: { projectId } })
    expect(own.standing).toMatchObject(decided)
    expect(own.standing.sessions[0]).toMatchObject({ outcome: 'incomplete', creditedMs: { low: 30 * 60_000 } })
  })

  test('may also be against somebody', async () => {
    await past.visit({ projectId, sessionId, personId: mia.personId })
    expect(await outcome()).toBe('complete')
    await decide({ ruling: incomplete })
    expect(await outcome()).toBe('incomplete')
  })

  test('replaces the one before it, and leaves it where it is', async () => {
    const first = (await decide()).body
    const second = (await decide({ ruling: incomplete })).body
    expect((await list()).overrides.map(({ id, state }) => [id, state])).toEqual([
      [second.id, 'in-force'],
      [first.id, 'replaced'],
    ])
    const db = server.platform.database.client
    const row = await db.overrideRecord.findUnique({ where: { id: second.id } })
    expect(row?.regarding).toBe(first.id)
    await expect(
      db.overrideRecord.update({ where: { id: first.id }, data: { outcome: 'incomplete' } }),
    ).rejects.toThrow(/constraint violated/)
    await expect(db.overrideRecord.delete({ where: { id: first.id } })).rejects.toThrow(/constraint violated/)
  })

  test('is withdrawn by a record of its own, and then no longer counts', async () => {
    const { id } = (await decide()).body
    const { body } = await withdraw(id)
    expect(body).toMatchObject({ state: 'withdrawn', withdrawn: { name: 'Ben', reason: 'It was another hall' } })
    expect(await outcome()).toBe('incomplete')
    expect(await withdraw(id)).toMatchObject({ status: 409, failure: { reason: 'already-withdrawn' } })
  })

  test('keeps its reason where it can be erased: what stays is a hash', async () => {
    const { id } = (await decide()).body
    const db = server.platform.database.client
    const row = await db.overrideRecord.findUnique({ where: { id } })
    expect(JSON.stringify(row)).not.toContain('power')
    const entry = await db.auditEntry.findFirst({ where: { subjectId: id } })
    expect(entry).toMatchObject({ action: 'override.decide', detail: { person: mia.personId, outcome: 'complete' } })
    expect(JSON.stringify(entry)).not.toContain('power')
    await db.overrideReason.delete({ where: { recordId: id } })
    expect((await list()).overrides[0]).toMatchObject({ state: 'in-force', reason: null })
  })

  test.each([
    ['a tier that the policy has not', { ...incomplete, tier: 'gold' }, 'ruling.tier', 'unknown-tier'],
    ['credits where there are none', { ...complete, creditsHundredths: 100 }, 'ruling.creditsHundredths', 'no-credits'],
    ['a lesser tier of complete', { ...complete, tier: 'gold' }, 'ruling.tier', 'tier-of-complete'],
  ] as const)('cannot grant %s', async (_, ruling, path, code) => {
    expect((await decide({ ruling })).failure).toMatchObject({ code: 'INVALID', issues: [{ path, code }] })
  })

  test('needs a reason', async () => {
    expect((await decide({ reason: ' \n' })).failure?.code).toBe('INVALID')
  })

  test('is not about somebody who takes no part', async () => {
    const elsewhere = await server.make.project()
    const other = await server.make.person({ role: 'participant', projectId: elsewhere })
    expect((await decide({ about: other })).status).toBe(404)
    expect((await decide({ about: ben })).status).toBe(404)
  })
})

test('a decision is judged by the rule of its time, whatever is asked for since', async () => {
  const rule = (policy: typeof two, reason = 'The steering group asked for it') =>
    server.succeed(anna.cookie, setPolicy, { params: { projectId }, body: { policy, reason } })
  const alone = (await decide()).body
  await rule(two)
  expect(await outcome()).toBe('complete')
  expect((await confirm(alone.id)).failure?.reason).toBe('decision-not-waiting')
  expect((await decide({ ruling: incomplete })).body.state).toBe('waiting')
  await rule(referencePolicy)
  expect((await list()).overrides.map(({ state }) => state)).toEqual(['waiting', 'in-force'])
  expect(await standing()).toMatchObject({ outcome: 'complete', awaitsSecond: true })
})

describe('where the policy takes two', () => {
  beforeEach(() => arrange(two))

  test('a decision waits until another administrator confirms it', async () => {
    const { id, state } = (await decide()).body
    expect(state).toBe('waiting')
    expect(await standing()).toMatchObject({ outcome: 'incomplete', decision: null, awaitsSecond: true })
    expect((await confirm(id)).body).toMatchObject({ state: 'in-force', confirmed: { name: 'Ben' } })
    expect(await standing()).toMatchObject({ outcome: 'complete', awaitsSecond: false })
  })

  test('one’s own decision is not confirmed by oneself', async () => {
    const { id } = (await decide()).body
    expect((await confirm(id, anna)).failure).toMatchObject({ code: 'REFUSED', reason: 'own-decision' })
    expect(await outcome()).toBe('incomplete')
  })

  test('nobody has a say in their own case, whatever else they are', async () => {
    await server.make.grant({ personId: mia.personId, role: 'project-administrator', projectId })
    expect((await decide({ by: mia })).failure).toMatchObject({ reason: 'own-case' })
    const { id } = (await decide()).body
    expect((await confirm(id, mia)).failure).toMatchObject({ reason: 'own-case' })
    expect((await withdraw(id, mia)).failure).toMatchObject({ reason: 'own-case' })
  })

  test('a second decision is not made while one waits', async () => {
    await decide()
    expect((await decide({ by: ben, ruling: incomplete })).failure).toMatchObject({ reason: 'decision-waiting' })
  })

  test('one that was withdrawn is not confirmed, and one that was confirmed not again', async () => {
    const { id } = (await decide()).body
    await withdraw(id, anna)
    expect((await confirm(id)).failure).toMatchObject({ code: 'REFUSED', reason: 'decision-withdrawn' })
    const next = (await decide()).body
    await confirm(next.id)
    expect((await confirm(next.id)).failure).toMatchObject({ code: 'CONFLICT', reason: 'already-confirmed' })
  })

  test('of two who confirm at once one does', async () => {
    const cleo = await server.make.person({ role: 'project-administrator', projectId })
    const { id } = (await decide()).body
    const answers = await Promise.all([ben, cleo, ben, cleo].map((by) => confirm(id, by)))
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409, 409])
  })

  test('of two who decide at once one does', async () => {
    const answers = await Promise.all([decide({ by: anna }), decide({ by: ben, ruling: incomplete })])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 422])
    expect((await list()).overrides).toHaveLength(1)
  })

  test('confirming and withdrawing at once ends withdrawn, whoever was first', async () => {
    const { id } = (await decide()).body
    const [confirmed, withdrawn] = await Promise.all([confirm(id), withdraw(id, anna)])
    expect(withdrawn.status).toBe(200)
    expect([200, 422]).toContain(confirmed.status)
    expect((await list()).overrides[0]?.state).toBe('withdrawn')
    expect(await outcome()).toBe('incomplete')
  })
})

describe('a file beside a decision', () => {
  const getFile = (as: MadePerson, overrideId: OverrideId, within = projectId) =>
    server.call(as.cookie, contract.getOverrideFile, { params: { projectId: within, overrideId } })

  test('is given to administrators and auditors as it came, as a download', async () => {
    const { id, attachment } = (await decide({ file: pdf })).body
    expect(attachment).toEqual({ fileName: 'letter.pdf', sizeBytes: pdf.bytes.length })
    const auditor = await server.make.person({ role: 'auditor', projectId })
    for (const reader of [anna, ben, auditor]) {
      const { status, body, headers } = await getFile(reader, id)
      expect(status).toBe(200)
      expect(Buffer.from(await body.arrayBuffer())).toEqual(pdf.bytes)
      expect(headers.get('content-type')).toBe('application/pdf')
      expect(headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''letter.pdf")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    }
  })

  test('is nobody else’s, nor another project’s', async () => {
    const { id } = (await decide({ file: pdf })).body
    expect((await getFile(mia, id)).status).toBe(403)
    const facilitator = await server.make.person({ role: 'facilitator', projectId })
    expect((await getFile(facilitator, id)).status).toBe(403)
    const elsewhere = await server.make.project()
    await server.make.grant({ personId: anna.personId, role: 'project-administrator', projectId: elsewhere })
    expect((await getFile(anna, id, elsewhere)).status).toBe(404)
  })

  test('that is not what it says is refused, and nothing decided', async () => {
    const page = { bytes: Buffer.from('<html><script>alert(1)</script>'), name: 'letter.pdf' }
    const program = { bytes: Buffer.from('MZ\u0000\u0000'), name: 'letter.pdf' }
    for (const file of [page, program])
      expect(await decide({ file })).toMatchObject({ status: 415, failure: { reason: 'wrong-file-type' } })
    expect((await list()).overrides).toEqual([])
  })

  test('is called at its end what it is', async () => {
    const disguised = { ...pdf, name: 'letter.png' }
    expect((await decide({ file: disguised })).body.attachment?.fileName).toBe('letter.png.pdf')
  })

  test('may have ten megabytes', async () => {
    const huge = { ...pdf, bytes: Buffer.concat([pdf.bytes, Buffer.alloc(contract.attachmentRule.maxBytes)]) }
    expect(await decide({ file: huge })).toMatchObject({ status: 413, failure: { reason: 'file-too-large' } })
  })

  test('is gone when it was removed; the decision keeps its digest', async () => {
    const { id } = (await decide({ file: pdf })).body
    const db = server.platform.database.client
    await db.attachment.delete({ where: { id } })
    expect((await getFile(anna, id)).status).toBe(404)
    expect((await list()).overrides[0]).toMatchObject({ state: 'in-force', attachment: null })
    expect((await db.overrideRecord.findUnique({ where: { id } }))?.attachmentSha256).toHaveLength(64)
  })
})

test('a decision of another project is not found', async () => {
  const { id } = (await decide()).body
  const elsewhere = await server.make.project()
  const other = await server.make.person({ role: 'project-administrator', projectId: elsewhere })
  const params = { projectId: elsewhere, overrideId: id }
  expect((await server.call(other.cookie, contract.confirmOverride, { params })).status).toBe(404)
  const body = { reason: 'None of mine' }
  expect((await server.call(other.cookie, contract.withdrawOverride, { params, body })).status).toBe(404)
  expect(
    (await server.succeed(other.cookie, listCertificates, { params: { projectId: elsewhere } })).certificates,
  ).toEqual([])
})
