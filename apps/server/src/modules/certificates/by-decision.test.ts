import type { Policy } from '@muster/attendance/policy'
import { iacet } from '@muster/attendance/presets/iacet'
import { referencePolicy } from '@muster/attendance/reference-policy'
import { issueOne, listCertificates } from '@muster/contracts/certificates'
import type { OverrideId, ProjectId } from '@muster/contracts/ids'
import { confirmOverride, decideOverride, type Ruling, withdrawOverride } from '@muster/contracts/overrides'
import { verifySerial } from '@muster/contracts/verification'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MadePerson } from '../../../../../tests/support/makers.ts'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { listIssued, makePast } from './test-makers.ts'

const complete: Ruling = { outcome: 'complete', tier: null, creditsHundredths: null }
const incomplete: Ruling = { ...complete, outcome: 'incomplete' }
const tiered: Policy = {
  ...referencePolicy,
  tiers: [
    {
      tier: 'participation',
      creditPercent: 50,
      requirements: [{ kind: 'share', scope: 'session', sessions: 'required', minPercent: 50 }],
    },
  ],
}

let server: TestServer
let past: ReturnType<typeof makePast>
let projectId: ProjectId
let anna: MadePerson
let ben: MadePerson
let mia: MadePerson

beforeAll(async () => {
  server = await startTestServer()
  past = makePast(server)
})
afterAll(() => server.close())

async function arrange(policy: Policy, minutes: number) {
  ;({ projectId, anna, ben, mia } = await past.dispute({ policy, minutes }))
}

const decide = (ruling: Ruling) =>
  server.succeed(anna.cookie, decideOverride, {
    params: { projectId, personId: mia.personId },
    body: { ruling, reason: 'The hall had no power' },
  })
const withdraw = (overrideId: OverrideId) =>
  server.succeed(anna.cookie, withdrawOverride, { params: { projectId, overrideId }, body: { reason: 'A mistake' } })
const issue = () => server.call(anna.cookie, issueOne, { params: { projectId }, body: { personId: mia.personId } })
const attention = async () => {
  const { certificates } = await server.succeed(anna.cookie, listCertificates, { params: { projectId } })
  return certificates.map(({ status, attention }) => [status, attention])
}

test('a certificate by decision is issued, names the decision in its verdict, and reads like any other', async () => {
  await arrange(referencePolicy, 30)
  expect((await issue()).failure?.reason).toBe('not-eligible')
  const { id } = await decide(complete)
  const { body } = await issue()
  const [kept] = await listIssued(server, projectId)
  expect(kept?.verdict).toMatchObject({ outcome: 'incomplete', overrideId: id })
  expect(kept?.facts).toMatchObject({ sessions: { attended: 1, required: 1 }, rule: { minSharePercent: 90 } })
  expect(kept?.facts).not.toHaveProperty('tier')
  const verified = await server.succeed(null, verifySerial, { params: { serial: body.serial } })
  expect(verified).toMatchObject({ result: 'valid', sessions: 1, required: 1, tier: null })
})

test('who was decided against gets none, whatever the rules say', async () => {
  await arrange(referencePolicy, 60)
  await decide(incomplete)
  expect((await issue()).failure).toMatchObject({
    reason: 'not-eligible',
    params: { outcome: 'incomplete', reasons: [{ code: 'decided-incomplete' }] },
  })
})

test('a decision that waits for a second administrator issues nothing yet, and the refusal says so', async () => {
  await arrange({ ...referencePolicy, overrides: { secondApprover: true } }, 30)
  const { id } = await decide(complete)
  expect((await issue()).failure?.params).toMatchObject({
    outcome: 'incomplete',
    reasons: [{ code: 'awaits-second' }, { code: 'missed-too-much' }],
  })
  await server.succeed(ben.cookie, confirmOverride, { params: { projectId, overrideId: id } })
  expect((await issue()).status).toBe(200)
})

test('a decision that is withdrawn flags the certificate that rests on it, and revokes nothing', async () => {
  await arrange(referencePolicy, 30)
  const { id } = await decide(complete)
  await issue()
  expect(await attention()).toEqual([['valid', null]])
  await withdraw(id)
  expect(await attention()).toEqual([['valid', 'decided-otherwise']])
  await decide(complete)
  expect(await attention()).toEqual([['valid', null]])
})

test('a decision against somebody flags the certificate that the rules gave them', async () => {
  await arrange(referencePolicy, 60)
  await issue()
  await decide(incomplete)
  expect(await attention()).toEqual([['valid', 'decided-otherwise']])
})

test('a lesser tier is certified as what it is', async () => {
  await arrange(tiered, 40)
  const { body } = await issue()
  const [kept] = await listIssued(server, projectId)
  expect(kept?.facts).toMatchObject({ tier: 'participation', sessions: { attended: 0, required: 1 } })
  expect(kept?.facts).not.toHaveProperty('rule')
  const verified = await server.succeed(null, verifySerial, { params: { serial: body.serial } })
  expect(verified).toMatchObject({ tier: 'participation', sessions: 0, required: 1 })
  const mail = await server.platform.database.client.mail.findFirst({ where: { personId: mia.personId } })
  expect(mail?.text).toContain('part of the requirements')
})

test('a lesser tier may be granted, and complete attendance then flags nothing but what it contradicts', async () => {
  await arrange(tiered, 10)
  await decide({ outcome: 'incomplete', tier: 'participation', creditsHundredths: null })
  await issue()
  expect((await listIssued(server, projectId))[0]?.facts).toMatchObject({ tier: 'participation' })
  await decide(complete)
  expect(await attention()).toEqual([['valid', 'decided-otherwise']])
})

test('credits are certified: those earned, or those granted', async () => {
  await arrange(iacet.policy, 60)
  await issue()
  expect((await listIssued(server, projectId))[0]?.facts).toMatchObject({
    credits: { hundredths: 10, minutesPerCredit: 600 },
  })
  await arrange(iacet.policy, 10)
  await decide({ outcome: 'complete', tier: null, creditsHundredths: 10 })
  await issue()
  expect((await listIssued(server, projectId))[0]?.facts).toMatchObject({ credits: { hundredths: 10 } })
})
