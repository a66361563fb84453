import { referencePolicy } from '@muster/attendance/reference-policy'
import { declineHandedIn, handInReport, setActivity } from '@muster/contracts/activities'
import { setPolicy } from '@muster/contracts/attendance'
import { answerEvaluation, setEvaluation } from '@muster/contracts/evaluation'
import { ActivityDoneId, type ProjectId, type SessionId } from '@muster/contracts/ids'
import { applyImport, editImport, uploadLog, withdrawImport } from '@muster/contracts/imports'
import { decideOverride, withdrawOverride } from '@muster/contracts/overrides'
import { openCall } from '@muster/contracts/programme'
import { exportEvidence } from '@muster/contracts/seals'
import { readExport } from '@muster/evidence/export-lines'
import { SealStatement } from '@muster/evidence/statement'
import { readTimeStamp } from '@muster/evidence/time-stamp'
import { verifyExport } from '@muster/evidence/verify-export'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { MadePerson } from '../../../../../../tests/support/makers.ts'
import { startTestServer, type TestServer } from '../../../../../../tests/support/test-server.ts'
import { newId, newUuid } from '../../../platform/ids.ts'
import { makePast } from '../../certificates/test-makers.ts'
import { sealDue } from './sealing.service.ts'

let server: TestServer
let projectId: ProjectId
let sessionId: SessionId
let anna: MadePerson
let mia: MadePerson

beforeAll(async () => {
  // One that leaves sealing to a worker, which these tests are themselves.
  server = await startTestServer({ ROLE: 'web' })
})
afterAll(() => server.close())
beforeEach(async () => {
  projectId = await server.make.project()
  sessionId = await makePast(server).endedSession(projectId, 'Opening')
  anna = await server.make.person({ role: 'project-administrator', projectId })
  mia = await server.make.person({ name: 'Mia Held', role: 'participant', projectId })
  await untilSealed()
})

const db = () => server.platform.database.client
const ruling = { outcome: 'complete', tier: null, creditsHundredths: null } as const

/** Until nothing is left to be sealed. */
async function untilSealed(): Promise<void> {
  await sealDue(server.platform)
}
const seals = async (of: SessionId | null) => {
  const rows = await db().sessionSeal.findMany({ where: { projectId, sessionId: of }, orderBy: { number: 'asc' } })
  return rows.map((row) => ({ ...row, said: SealStatement.parse(JSON.parse(row.statement)) }))
}
async function verify() {
  const blob = await server.succeed(anna.cookie, exportEvidence, { params: { projectId } })
  return verifyExport(await readExport((await blob.text()).split('\n')), { readTimeStamp })
}
/** As somebody does who has the database, past its triggers. */
const behindTriggers = (sql: string) =>
  server.platform.database.transaction(async (db) => {
    await db.$executeRaw`SET LOCAL session_replication_role = replica`
    await db.$executeRawUnsafe(sql)
  })

async function bringLog(): Promise<string> {
  const start = (await db().session.findUniqueOrThrow({ where: { id: sessionId } })).openedAt ?? new Date()
  const row = ['Mia Held', mia.email, start.toISOString(), new Date(start.getTime() + 1_800_000).toISOString()].join(
    ',',
  )
  const bytes = Buffer.from(`Name,Email,Join time,Leave time\n${row}\n`)
  const { importId } = await server.succeed(anna.cookie, uploadLog, {
    params: { projectId, sessionId },
    file: { bytes, name: 'log.csv' },
  })
  const params = { projectId, importId }
  await server.succeed(anna.cookie, editImport, { params, body: { timeZone: 'UTC' } })
  await server.succeed(anna.cookie, applyImport, { params, body: { window: null } })
  return importId
}
const decide = () =>
  server.succeed(anna.cookie, decideOverride, {
    params: { projectId, personId: mia.personId },
    body: { ruling, reason: 'The hall had no power' },
  })

/** Mia answers an evaluation, which is evidence. */
async function answer(): Promise<void> {
  const question = { id: newUuid(), kind: 'rating' as const, text: 'How was it?', required: true }
  const closesAt = new Date(Date.now() + 86_400_000).toISOString()
  const params = { projectId }
  await server.succeed(anna.cookie, setEvaluation, {
    params,
    body: { questions: [question], closesAt, revision: null },
  })
  const answers = [{ questionId: question.id, rating: 4 }]
  await server.succeed(mia.cookie, answerEvaluation, { params, body: { answers } })
}

test('an imported interval and its withdrawal name the seal that they come after, and are sealed', async () => {
  const importId = await bringLog()
  const [first] = await seals(sessionId)
  expect(await db().importedInterval.findFirst({ where: { sessionId } })).toMatchObject({ afterSealId: first?.id })
  expect(await verify()).toMatchObject({ ok: true, proof: { sessions: [{ notSealed: { imports: 1 } }, {}] } })
  await untilSealed()
  const [, second] = await seals(sessionId)
  expect(second?.said.lists).toMatchObject({ imports: { count: 1 }, withdrawals: { count: 0 } })
  await server.succeed(anna.cookie, withdrawImport, {
    params: { projectId, importId },
    body: { reason: 'Another meeting of that day' },
  })
  await untilSealed()
  expect((await seals(sessionId)).at(-1)?.said.lists).toMatchObject({
    imports: { count: 1 },
    withdrawals: { count: 1 },
  })
  expect(await verify()).toMatchObject({
    ok: true,
    proof: { sessions: [{ sealed: { imports: 1, withdrawals: 1 }, notSealed: { withdrawals: 0 } }, {}] },
  })
})

test('who followed the link of a session held elsewhere is sealed with it; later clicks wait for its next seal', async () => {
  const held = { heldElsewhere: true, externalCallUrl: 'https://meet.example.org/room' }
  const elsewhere = await server.make.session({
    projectId,
    title: 'Elsewhere',
    startsInMs: -3_600_000,
    lastsMs: 1_800_000,
  })
  await db().session.update({ where: { id: elsewhere }, data: held })
  const follow = () => server.succeed(mia.cookie, openCall, { params: { projectId, sessionId: elsewhere } })
  const end = {
    state: 'ended',
    endedHow: 'by_facilitator',
    openedAt: new Date(Date.now() - 3_600_000),
    endedAt: new Date(),
  } as const
  await follow()
  await db().session.update({ where: { id: elsewhere }, data: end })
  await untilSealed()
  const [first, ...more] = await seals(elsewhere)
  expect([first?.said.lists, more]).toMatchObject([{ openings: { count: 1 } }, []])
  await follow()
  await untilSealed()
  expect(await seals(elsewhere)).toHaveLength(1)
  expect(await db().callOpening.findMany({ where: { sessionId: elsewhere }, orderBy: { at: 'asc' } })).toMatchObject([
    { afterSealId: null },
    { afterSealId: first?.id },
  ])
  const told = await verify()
  const proofs = told.ok ? told.proof.sessions : []
  expect(proofs.find((proof) => proof.sessionId === elsewhere)).toMatchObject({
    sealed: { openings: 1 },
    notSealed: { openings: 1 },
  })
  await behindTriggers(`DELETE FROM "call_opening" WHERE "sessionId" = '${elsewhere}' AND "afterSealId" IS NULL`)
  expect(await verify()).toMatchObject({ ok: false, finding: { subject: 'call-opening', problem: 'removed' } })
})

test('a decision about somebody, its withdrawal and a new policy are sealed with the project as a whole', async () => {
  const [first] = await seals(null)
  expect(first?.said).toMatchObject({ session: null, chains: [], lists: { policies: { count: 1 } } })
  const { id } = await decide()
  expect(await db().overrideRecord.findMany({ where: { id } })).toMatchObject([{ afterSealId: first?.id }])
  await untilSealed()
  const body = { policy: referencePolicy, reason: 'As it was' }
  await server.succeed(anna.cookie, setPolicy, { params: { projectId }, body })
  await server.succeed(anna.cookie, withdrawOverride, {
    params: { projectId, overrideId: id },
    body: { reason: 'Another hall' },
  })
  await untilSealed()
  const [, second, third, ...more] = await seals(null)
  expect(more).toEqual([])
  expect(second?.said).toMatchObject({
    supersedes: first?.id,
    lists: { overrides: { count: 1 }, policies: { count: 1 } },
  })
  expect(third?.said).toMatchObject({
    supersedes: second?.id,
    lists: { overrides: { count: 2 }, policies: { count: 2 } },
  })
  expect(await verify()).toMatchObject({
    ok: true,
    proof: { sessions: [{}, { sessionId: null, sealed: { overrides: 2, policies: 2 } }] },
  })
  // The session itself is as it was.
  expect(await seals(sessionId)).toHaveLength(1)
})

test('what is done beside attending names the seal that it comes after, and is sealed with the project as a whole', async () => {
  const [first] = await seals(null)
  await answer()
  expect(await db().activityDone.findFirst({ where: { projectId } })).toMatchObject({ afterSealId: first?.id })
  expect(await verify()).toMatchObject({ ok: true, proof: { sessions: [{}, { notSealed: { activities: 1 } }] } })
  await untilSealed()
  expect((await seals(null)).at(-1)?.said.lists).toMatchObject({ activities: { count: 1 } })
  expect(await verify()).toMatchObject({ ok: true, proof: { sessions: [{}, { sealed: { activities: 1 } }] } })
})

test('what was handed in and what was found of it are sealed, with the digests of their words', async () => {
  const params = { projectId }
  const activity = { kind: 'report', sessionId, instructions: '' } as const
  const { activityId } = await server.succeed(anna.cookie, setActivity, { params, body: { activity, revision: null } })
  const handIn = () =>
    server.succeed(mia.cookie, handInReport, { params: { projectId, activityId }, body: { text: 'What I learned' } })
  const doneId = (await handIn()).own?.deed?.id ?? newId(ActivityDoneId)
  const reason = 'No sources'
  await server.succeed(anna.cookie, declineHandedIn, { params: { projectId, doneId }, body: { reason } })
  await handIn()
  expect(await verify()).toMatchObject({
    ok: true,
    proof: { sessions: [{}, { notSealed: { activities: 2, reviews: 1 } }] },
  })
  await untilSealed()
  expect(await verify()).toMatchObject({
    ok: true,
    proof: { sessions: [{}, { sealed: { activities: 2, reviews: 1 } }] },
  })
  const exported = await (await server.succeed(anna.cookie, exportEvidence, { params })).text()
  for (const words of ['What I learned', reason, 'Mia']) expect(exported).not.toContain(words)
  await behindTriggers(`UPDATE "activity_review" SET "finding" = 'validated' WHERE "doneId" = '${doneId}'`)
  expect(await verify()).toMatchObject({ ok: false, finding: { subject: 'activity-review', problem: 'changed' } })
})

test('decisions made while it is sealed are each in the seal, or behind it and naming it', async () => {
  const people = await Promise.all(
    Array.from({ length: 6 }, () => server.make.person({ role: 'participant', projectId })),
  )
  await Promise.all([
    ...people.map((about) =>
      server.succeed(anna.cookie, decideOverride, {
        params: { projectId, personId: about.personId },
        body: { ruling, reason: 'Seen' },
      }),
    ),
    (async () => {
      for (let count = 0; count < 8; count++) await sealDue(server.platform)
    })(),
  ])
  await untilSealed()
  expect(await verify()).toMatchObject({
    ok: true,
    proof: { sessions: [{}, { sealed: { overrides: 6 }, notSealed: { overrides: 0 } }] },
  })
})

test.each([
  [
    'an override',
    'override',
    async () => `UPDATE "override_record" SET "outcome" = 'incomplete' WHERE "id" = '${(await decide()).id}'`,
  ],
  [
    'a policy',
    'policy-version',
    async () =>
      `UPDATE "policy_version" SET "policy" = jsonb_set("policy", '{breaks}', '"counted"') WHERE "projectId" = '${projectId}'`,
  ],
  [
    'an imported interval',
    'imported-interval',
    async () =>
      `UPDATE "imported_interval" SET "endsAt" = "endsAt" + interval '1 hour' WHERE "importId" = '${await bringLog()}'`,
  ],
  [
    'an answered evaluation',
    'activity',
    async () => {
      await answer()
      return `UPDATE "activity_done" SET "at" = "at" - interval '1 day' WHERE "projectId" = '${projectId}'`
    },
  ],
] as const)(
  '%s that an administrator of the database changed behind the triggers is named',
  async (_, subject, change) => {
    const sql = await change()
    await untilSealed()
    expect(await verify()).toMatchObject({ ok: true })
    await behindTriggers(sql)
    expect(await verify()).toMatchObject({ ok: false, finding: { subject, problem: 'changed' } })
  },
)

test('the reason of a policy is somebody’s words: they can be erased, and what is sealed is their hash', async () => {
  const body = { policy: referencePolicy, reason: 'Dr Seo asked for it' }
  await server.succeed(anna.cookie, setPolicy, { params: { projectId }, body })
  await untilSealed()
  const rows = await db().policyVersion.findMany({ where: { projectId } })
  expect(JSON.stringify(rows)).not.toContain('Seo')
  expect(rows.find(({ version }) => version === 2)?.reasonHash).toHaveLength(64)
  await db().policyVersionReason.deleteMany({ where: { projectId } })
  expect(await verify()).toMatchObject({ ok: true })
})
