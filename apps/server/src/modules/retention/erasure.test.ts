import { handInReport, setActivity } from '@muster/contracts/activities'
import { declineAppeal, makeAppeal } from '@muster/contracts/appeals'
import { getPolicy, setPolicy } from '@muster/contracts/attendance'
import { getCertificateFile, issueOne, listCertificates } from '@muster/contracts/certificates'
import { answerEvaluation, setEvaluation } from '@muster/contracts/evaluation'
import { createHub, enterLate, getOwnHubCode } from '@muster/contracts/hubs'
import { erasePerson, getMe, listPeople, listWithdrawn, removePerson } from '@muster/contracts/identity'
import { PollAnswerId, type ProjectId, type SessionId } from '@muster/contracts/ids'
import { applyImport, editImport, getImport, uploadLog } from '@muster/contracts/imports'
import { sendAnnouncement } from '@muster/contracts/messages'
import { decideOverride } from '@muster/contracts/overrides'
import { exportEvidence } from '@muster/contracts/seals'
import { verifySerial } from '@muster/contracts/verification'
import { readExport } from '@muster/evidence/export-lines'
import { readTimeStamp } from '@muster/evidence/time-stamp'
import { verifyExport } from '@muster/evidence/verify-export'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { MadePerson } from '../../../../../tests/support/makers.ts'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { newUuid } from '../../platform/ids.ts'
import { sealDue } from '../attendance/sealing/sealing.service.ts'
import { makePast } from '../certificates/test-makers.ts'
import { recordSigning } from '../identity/sign-in-audit.service.ts'
import { makeTestRoom, newPollId, type TestRoom } from '../live/test-room.ts'
import { listMarked } from './test-erasing.ts'
import { readErasurePage } from './test-erasure-page.ts'

let server: TestServer
let room: TestRoom
let secretary: MadePerson
/** Whose data are erased: everything that she writes or that is about her begins with this mark, and so does her name. */
let mia: MadePerson
let mark: string
let count = 0

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  room = await makeTestRoom(server)
  const { projectId } = room
  count += 1
  mark = `mia${count}x`
  secretary = await server.make.person({ name: 'Sue Secretary', role: 'project-administrator', projectId })
  const native = { text: her('native'), lang: 'ko' }
  mia = await server.make.person({
    name: her('name'),
    native,
    role: 'participant',
    projectId,
    email: her('address@example.org'),
  })
})
afterEach(() => room.empty())

const db = () => server.platform.database.client
const her = (what: string) => `${mark}-${what}`
const params = () => ({ projectId: room.projectId, personId: mia.personId })
const erase = (as = secretary) => server.call(as.cookie, erasePerson, { params: params() })
const inProject = () => ({ params: { projectId: room.projectId } })

/** Everything of hers that is anywhere in the database, each once. */
const kept = () => listMarked(server.platform.database.pool, mark)

/** A session in which she says all that can be said, and that has ended. */
async function speak(): Promise<SessionId> {
  const { sessionId, host } = await room.open()
  const client = await room.enter(mia, sessionId)
  const bao = await room.enter(room.bao, sessionId)
  const stage = client.stream('stage')
  await client.say(her('said'))
  const answer = await bao.say('Said by Bao')
  if (answer.ok) await client.react(stage, answer.data.seq, 'heart')
  await bao.react(stage, 2, 'heart')
  const about = { streamId: stage, kind: 'message', seq: 2 } as const
  await bao.command(bao.stream('staff'), { type: 'complaint.make', about, text: her('complained-of') })
  await client.command(stage, { type: 'question.ask', text: her('asked') })
  await host.command(stage, { type: 'questions.allow-nameless', allowed: true })
  await client.command(stage, { type: 'question.ask', text: her('asked-nameless'), nameless: true })
  await client.command(client.stream('staff'), { type: 'problem.report', kind: 'other', text: her('problem') })
  const problems = () => {
    const staff = host.replica().streams.get(host.stream('staff'))?.state
    return staff?.kind === 'staff' ? staff.problems : []
  }
  await host.until('her problem', () => problems().length === 1)
  const [problem] = problems()
  await host.command(host.stream('staff'), {
    type: 'problem.answer',
    problem: problem?.seq ?? 0,
    text: her('answered'),
  })
  const written = {
    type: 'poll.open',
    question: 'Well?',
    form: { kind: 'words', mostWords: 3 },
    voters: 'named',
  } as const
  const pollId = newPollId()
  await host.command(stage, { ...written, pollId })
  await client.until('the poll', () => client.stage().polls.shown.length === 1)
  const hide = async (...words: string[]) => {
    const answers = await db().pollAnswer.findMany({ where: { sessionId, text: { in: words } } })
    for (const { id } of answers)
      await host.command(stage, { type: 'poll.hide-answer', pollId, answerId: PollAnswerId.parse(id) })
  }
  await client.vote(pollId, { kind: 'words', words: [her('replaced')] })
  await hide(her('replaced'))
  await client.vote(pollId, { kind: 'words', words: [her('word'), her('hidden'), 'both'] })
  await bao.vote(pollId, { kind: 'words', words: ['both'] })
  await hide(her('hidden'), 'both')
  await host.command(stage, { type: 'session.end' })
  await bao.until('the end', () => bao.stage().lifecycle.phase === 'ended')
  return sessionId
}

/** The lines of an export of evidence, but for the last, which says when it was made. */
const recordsIn = (text: string) => text.split('\n').filter((line) => !line.startsWith('{"type":"end"'))

describe('erasing what a person wrote and who they are', () => {
  test('leaves nothing of it anywhere in the database, and all of what others wrote', async () => {
    const sessionId = await speak()
    await writeBesides(sessionId)
    expect(new Set(await kept())).toEqual(
      new Set([
        'address',
        'answered',
        'appealed',
        'appeal-file',
        'complained-of',
        'asked',
        'asked-nameless',
        'browser',
        'decided',
        'declined',
        'entered-late',
        'evaluated',
        'hidden',
        'log',
        'name',
        'native',
        'network',
        'network-elsewhere',
        'problem',
        'replaced',
        'reported',
        'report-file',
        'said',
        'signed-in-from',
        'word',
      ]),
    )
    expect(await db().messageReaction.count({ where: { sessionId } })).toBe(2)
    expect((await erase()).body).toEqual({ identity: 'erased' })
    expect(await kept()).toEqual([])
    expect(await db().messageReaction.count({ where: { sessionId } })).toBe(0)
    const said = await db().liveWords.findMany({ where: { streamId: { startsWith: sessionId } } })
    expect(said.map(({ text }) => text)).toEqual(['Said by Bao'])
    expect(await db().pollAnswer.findMany({ where: { sessionId } })).toMatchObject([{ text: 'both' }])
    expect(await db().hiddenAnswer.findMany({ where: { sessionId } })).toMatchObject([{ key: 'both' }])
    expect(await db().account.count({ where: { id: mia.accountId } })).toBe(0)
    expect(await db().person.findUnique({ where: { id: mia.personId } })).toMatchObject({
      accountId: null,
      erasedAt: expect.any(Date),
    })
  }, 180_000)

  test('finds something in each place that is said to be erased, and touches no other', async () => {
    const sessionId = await speak()
    await writeBesides(sessionId)
    await writeAsStaff(sessionId)
    const before = await countPlaces()
    expect((await erase()).body).toEqual({ identity: 'erased' })
    const after = await countPlaces()
    const [erased] = readErasurePage()
    expect([...before].filter(([place, count]) => count > (after.get(place) ?? 0)).map(([place]) => place)).toEqual([
      ...(erased?.places ?? []),
    ])
    expect(await kept()).toEqual([])
    const runs = await db().issueRun.findMany({ where: { projectId: room.projectId } })
    expect(runs).toMatchObject([{ refused: [{ personId: room.bao.personId }] }])
  }, 180_000)

  test('touches no evidence: it is exported and verified as before', async () => {
    const sessionId = await speak()
    await writeBesides(sessionId)
    await sealDue(server.platform)
    const exported = async () => {
      const blob = await server.succeed(secretary.cookie, exportEvidence, inProject())
      return blob.text()
    }
    const before = await exported()
    expect(before).toContain(mia.personId)
    await erase()
    const after = await exported()
    expect(recordsIn(after)).toEqual(recordsIn(before))
    expect(await verifyExport(await readExport(after.split('\n')), { readTimeStamp })).toMatchObject({ ok: true })
  }, 180_000)

  test('takes logs that were not applied, whoever they may name, and leaves another project its own', async () => {
    const past = makePast(server)
    const other = await server.make.project()
    const { cookie } = await server.make.person({ role: 'project-administrator', projectId: other })
    const elsewhere = { params: { projectId: other, importId: await draftLog(cookie, other) } }
    const here = { params: { projectId: room.projectId, importId: await draftLog(secretary.cookie, room.projectId) } }
    expect(await kept()).toContain('log')
    await server.succeed(cookie, getImport, elsewhere)
    await server.succeed(secretary.cookie, getImport, here)
    await erase()
    expect((await server.call(secretary.cookie, getImport, here)).status).toBe(404)
    await server.succeed(cookie, getImport, elsewhere)
    const [entry] = await db().auditEntry.findMany({ where: { action: 'person.erase', subjectId: mia.personId } })
    expect(entry?.detail).toMatchObject({ files: 1 })

    async function draftLog(as: string, projectId: ProjectId) {
      const sessionId = await past.endedSession(projectId)
      return (await uploadHer(as, { projectId, sessionId })).importId
    }
  })

  test('is forgotten also where a log was read a moment ago', async () => {
    const { projectId } = room
    const other = await server.make.project()
    const { cookie } = await server.make.person({ role: 'project-administrator', projectId: other })
    const bytes = Buffer.from(`Name,Join time,Leave time\n${her('name')},2024-05-06T09:00:00Z,2024-05-06T10:00:00Z\n`)
    const upload = async (as: string, projectId: ProjectId) => {
      const params = { projectId, sessionId: await makePast(server).endedSession(projectId) }
      const { importId } = await server.succeed(as, uploadLog, { params, file: { bytes, name: 'log.csv' } })
      return { params: { projectId, importId } }
    }
    const [, elsewhere] = [await upload(secretary.cookie, projectId), await upload(cookie, other)]
    const read = vi.spyOn(server.platform.storage, 'read')
    await server.succeed(cookie, getImport, elsewhere)
    expect(read).not.toHaveBeenCalled()
    await erase()
    await server.succeed(cookie, getImport, elsewhere)
    expect(read).toHaveBeenCalledTimes(1)
  })

  test('is recorded with how much it was, and by whom', async () => {
    await writeBesides(await speak())
    await erase()
    expect(
      await db().auditEntry.findMany({ where: { action: 'person.erase', subjectId: mia.personId } }),
    ).toMatchObject([
      {
        projectId: room.projectId,
        personId: secretary.personId,
        detail: { words: 7, answers: 3, files: 3, evaluations: 1, certificates: 0, identity: 'erased' },
      },
    ])
  }, 180_000)

  test('is forgotten in rooms in which people are, and in what others read there afterwards', async () => {
    const sessionId = await speak()
    const bao = await room.enter(room.bao, sessionId)
    const fay = await room.enter(room.facilitator, sessionId)
    expect(bao.said()).toEqual([her('said'), 'Said by Bao'])
    await erase()
    await bao.until('it to be gone', () => !bao.said().includes(her('said')))
    expect(bao.said()).toEqual([null, 'Said by Bao'])
    const known = ({ streams }: ReturnType<typeof fay.replica>) => JSON.stringify([...streams.values()])
    await fay.until('all of it to be gone', () => !known(fay.replica()).includes(her('')))
    const again = await room.enter(room.ana, sessionId)
    expect(again.said()).toEqual([null, 'Said by Bao'])
    expect(JSON.stringify(again.joined())).not.toContain(her(''))
  }, 180_000)

  test('signs them out, and nobody finds them among the people', async () => {
    expect((await server.succeed(mia.cookie, getMe)).me?.person?.id).toBe(mia.personId)
    await erase()
    expect((await server.succeed(mia.cookie, getMe)).me).toBeNull()
    const { people } = await server.succeed(secretary.cookie, listPeople, inProject())
    expect(people.some(({ personId }) => personId === mia.personId)).toBe(false)
  })
})

const picture = { bytes: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') }

/** What she wrote beside the sessions, and what was written about her: in the ways of the product. */
async function writeBesides(sessionId: SessionId): Promise<void> {
  const { projectId } = room
  const as = secretary.cookie
  const { policy } = await server.succeed(as, getPolicy, inProject())
  const report = { kind: 'activity', activity: 'report', scope: 'programme', sessions: 'required' } as const
  const requirements = [...policy.requirements, { ...report, withinHours: null, validated: false }]
  await server.succeed(as, setPolicy, {
    ...inProject(),
    body: { policy: { ...policy, requirements }, reason: 'Asked' },
  })
  const activity = { kind: 'report', sessionId: null, instructions: 'Write' } as const
  const { activityId } = await server.succeed(as, setActivity, { ...inProject(), body: { activity, revision: null } })
  await server.succeed(mia.cookie, handInReport, {
    params: { projectId, activityId },
    body: { text: her('reported') },
    file: { ...picture, name: her('report-file.png') },
  })
  const appeal = await server.succeed(mia.cookie, makeAppeal, {
    params: { projectId, sessionId },
    body: { text: her('appealed') },
    file: { ...picture, name: her('appeal-file.png') },
  })
  const ruling = { outcome: 'complete', tier: null, creditsHundredths: null } as const
  await server.succeed(as, declineAppeal, {
    params: { projectId, appealId: appeal.id },
    body: { answer: her('declined') },
  })
  await server.succeed(as, decideOverride, { params: params(), body: { ruling, reason: her('decided') } })
  const question = { id: newUuid(), kind: 'text', text: 'And?', required: false } as const
  const closesAt = new Date(server.platform.clock.nowMs() + 3_600_000).toISOString()
  await server.succeed(as, setEvaluation, { ...inProject(), body: { questions: [question], closesAt, revision: null } })
  const answers = [{ questionId: question.id, text: her('evaluated') }]
  await server.succeed(mia.cookie, answerEvaluation, { ...inProject(), body: { answers } })
  await bringLog(sessionId)
  const { hubId } = await server.succeed(as, createHub, { ...inProject(), body: { name: 'Hall', coordinatorId: null } })
  await server.succeed(mia.cookie, getOwnHubCode, inProject())
  const { openedAt, endedAt } = await db().session.findUniqueOrThrow({ where: { id: sessionId } })
  await server.succeed(as, enterLate, {
    params: { projectId, hubId, sessionId },
    body: {
      personIds: [mia.personId],
      startsAt: new Date((openedAt ?? new Date()).getTime() - 60_000).toISOString(),
      endsAt: (endedAt ?? new Date()).toISOString(),
      reason: her('entered-late'),
    },
  })
  await server.succeed(as, sendAnnouncement, {
    ...inProject(),
    body: { subject: 'Hello', body: 'To all', audience: 'participants' },
  })
  const entry = await db().auditEntry.findFirstOrThrow({ where: { projectId, personId: mia.personId } })
  await db().auditOrigin.upsert({
    where: { entryId: entry.id },
    create: { entryId: entry.id, address: her('network') },
    update: { address: her('network') },
  })
  await signIn()
  const origin = { create: { address: her('network-elsewhere') } }
  const elsewhere = { projectId: await server.make.project(), personId: mia.personId, accountId: mia.accountId }
  const fact = { action: 'project.edit', subjectType: 'project', subjectId: elsewhere.projectId }
  await db().auditEntry.create({ data: { id: newUuid(), at: new Date(), ...elsewhere, ...fact, origin } })
}

/** She signs in: the audit knows the account, and not yet who it was. */
function signIn(): Promise<void> {
  const origin = { address: her('signed-in-from'), userAgent: her('browser') }
  return recordSigning(server.platform, { action: 'account.sign-in-by-password', accountId: mia.accountId, origin })
}

/** What else she does, mostly as one of those who run the project: straight in the database, as the product would have it. */
async function writeAsStaff(sessionId: SessionId): Promise<void> {
  const { projectId } = room
  const { personId, accountId } = mia
  const past = makePast(server)
  await server.make.grant({ personId, role: 'project-administrator', projectId })
  await server.succeed(mia.cookie, decideOverride, {
    params: { projectId, personId: room.bao.personId },
    body: { ruling: { outcome: 'incomplete', tier: null, creditsHundredths: null }, reason: her('ruled') },
    file: { ...picture, name: her('ruled-file.png') },
  })
  const { id } = await server.succeed(secretary.cookie, issueOne, { ...inProject(), body: { personId } })
  await db().certificate.update({ where: { id }, data: { status: 'revoked', revokedReason: her('revoked') } })
  const others = {
    personId: room.bao.personId,
    serial: `${mark}-serial`.toUpperCase(),
    revokedReason: her('revoked-other'),
  }
  const { fileId: _, ...certificate } = await db().certificate.findUniqueOrThrow({ where: { id } })
  await db().certificate.create({
    data: { ...certificate, ...others, id: newUuid(), facts: {}, status: 'revoked', revokedBy: personId },
  })
  await db().deckNote.create({
    data: { deckId: await room.addDeck(sessionId, 1), page: 1, text: her('noted'), writtenBy: personId },
  })
  await db().hub.updateMany({ where: { projectId }, data: { coordinatorId: personId } })
  const reason = { create: { salt: 'salt', text: her('reason') } }
  const decision = { reasonHash: 'hash', decidedBy: personId, decidedAt: new Date(), reason }
  const held = await past.endedSession(projectId, 'Another one')
  await db().sessionDecision.create({ data: { id: newUuid(), sessionId: held, kind: 'cancelled', ...decision } })
  await db().projectDecision.create({ data: { id: newUuid(), projectId, kind: 'cancelled', ...decision } })
  const version = { projectId, version: 90, policy: {}, setBy: personId, setAt: new Date(), reasonHash: 'hash' }
  await db().policyVersion.create({ data: { ...version, reason } })
  const log = { sha256: 'sha256', format: 'plain', timeZone: 'UTC', uploadedBy: personId, uploadedAt: new Date() }
  const importId = newUuid()
  await db().attendanceImport.create({ data: { id: importId, projectId, sessionId, appliedAt: new Date(), ...log } })
  await db().importWithdrawal.create({ data: { importId, ...decision } })
  const { id: doneId } = await db().activityDone.findFirstOrThrow({ where: { personId, wordsHash: { not: null } } })
  const review = { id: newUuid(), projectId, doneId, finding: 'declined', by: secretary.personId } as const
  await db().activityReview.create({ data: { ...review, reasonHash: 'hash', at: new Date(), reason } })
  const method = { methodAccountId: accountId, providerId: 'credential', password: her('password') }
  await db().signInMethod.create({ data: { id: newUuid(), accountId, ...method } })
  const reasons = [{ code: 'name-not-printable', characters: [her('letters')], part: 'name' }]
  const refused = [personId, room.bao.personId].map((personId) => ({
    personId,
    outcome: 'complete',
    reasons: personId === mia.personId ? reasons : [],
  }))
  const run = { id: newUuid(), projectId, startedBy: secretary.personId, startedAt: new Date() }
  await db().issueRun.create({ data: { ...run, state: 'done', refused } })
  const token = { identifier: mia.email, value: her('token'), expiresAt: new Date(Date.now() + 60_000) }
  await db().signInToken.create({ data: { id: newUuid(), ...token } })
}

/** How much there is in each place that the page of erasure names, but where working state comes and goes. */
async function countPlaces(): Promise<Map<string, number>> {
  const places = readErasurePage()
    .filter(({ title }) => title !== 'Kept: until it is over')
    .flatMap(({ places }) => [...places])
  const counted = places.map(async (place) => {
    const [table, column] = place.split('.')
    const rows = await db().$queryRawUnsafe<{ count: bigint }[]>(
      `SELECT count(${column === '*' ? '*' : `"${column}"`}) FROM "${table}"`,
    )
    return [place, Number(rows[0]?.count)] as const
  })
  return new Map(await Promise.all(counted))
}

async function bringLog(sessionId: SessionId): Promise<void> {
  const { projectId } = room
  const { importId } = await uploadHer(secretary.cookie, { projectId, sessionId })
  const which = { params: { projectId, importId } }
  await server.succeed(secretary.cookie, editImport, { ...which, body: { timeZone: 'UTC' } })
  await server.succeed(secretary.cookie, applyImport, { ...which, body: { window: null } })
}

/** Brings a log that names her, as a draft. */
async function uploadHer(as: string, params: { projectId: ProjectId; sessionId: SessionId }) {
  const { openedAt, endedAt } = await db().session.findUniqueOrThrow({ where: { id: params.sessionId } })
  const row = [her('name'), mia.email, openedAt?.toISOString(), endedAt?.toISOString()].join()
  const bytes = Buffer.from(`Name,Email,Join time,Leave time\n${row}\n`)
  return server.succeed(as, uploadLog, { params, file: { bytes, name: her('log.csv') } })
}

describe('a certificate of whoever was erased', () => {
  test('still verifies, to nobody by name, and its file is gone', async () => {
    const past = makePast(server)
    const sessionId = await past.endedSession(room.projectId)
    await past.visit({ projectId: room.projectId, sessionId, personId: mia.personId })
    const { serial, id } = await server.succeed(secretary.cookie, issueOne, {
      ...inProject(),
      body: { personId: mia.personId },
    })
    const { sha256 } = await db().certificate.findUniqueOrThrow({ where: { id } })
    await erase()
    expect(await kept()).toEqual([])
    const verified = await server.succeed(null, verifySerial, { params: { serial } })
    expect(verified).toMatchObject({ result: 'valid', name: null, nativeName: null, sha256 })
    const file = { params: { projectId: room.projectId, certificateId: id } }
    expect((await server.call(secretary.cookie, getCertificateFile, file)).status).toBe(404)
    const { certificates } = await server.succeed(secretary.cookie, listCertificates, inProject())
    expect(certificates).toMatchObject([{ serial, name: null }])
  })
})

describe('erasing is refused', () => {
  test('while a session of the project is live', async () => {
    await room.open()
    expect((await erase()).failure).toMatchObject({
      code: 'REFUSED',
      reason: 'project-is-live',
      params: { session: 'Session one' },
    })
    expect((await kept()).length).toBeGreaterThan(0)
  })

  test('of oneself, and of the last administrator', async () => {
    const params = { projectId: room.projectId, personId: secretary.personId }
    expect((await server.call(secretary.cookie, erasePerson, { params })).failure?.reason).toBe('own-case')
    const { cookie } = await server.make.person({ role: 'project-administrator' })
    expect((await server.call(cookie, erasePerson, { params })).failure?.reason).toBe('last-administrator')
  })

  test('of who never was in the project', async () => {
    const other = await server.make.person({ role: 'participant', projectId: await server.make.project() })
    const params = { projectId: room.projectId, personId: other.personId }
    expect((await server.call(secretary.cookie, erasePerson, { params })).status).toBe(404)
  })
})

describe('who somebody is', () => {
  test('stays where another project knows them, and goes with the last', async () => {
    const other = await server.make.project()
    await server.make.grant({ personId: mia.personId, role: 'participant', projectId: other })
    expect((await erase()).body).toEqual({ identity: 'kept' })
    expect(await server.succeed(secretary.cookie, listWithdrawn, inProject())).toEqual({ people: [] })
    expect((await server.succeed(mia.cookie, getMe)).me?.person?.names.latin).toBe(her('name'))
    const { cookie } = await server.make.person({ role: 'project-administrator', projectId: other })
    const last = { params: { projectId: other, personId: mia.personId } }
    expect(await server.succeed(cookie, erasePerson, last)).toEqual({ identity: 'erased' })
    expect(await kept()).toEqual([])
  })

  test('stays where they withdrew from another project, until that one erases them too', async () => {
    const other = await server.make.project()
    await server.make.grant({ personId: mia.personId, role: 'participant', projectId: other })
    const { cookie } = await server.make.person({ role: 'project-administrator', projectId: other })
    const there = { params: { projectId: other, personId: mia.personId } }
    await server.succeed(cookie, removePerson, there)
    expect((await erase()).body).toEqual({ identity: 'kept' })
    const listThere = async () => (await server.succeed(cookie, listWithdrawn, { params: { projectId: other } })).people
    expect(await listThere()).toMatchObject([{ personId: mia.personId, names: { latin: her('name') } }])
    expect(await server.succeed(cookie, erasePerson, there)).toEqual({ identity: 'erased' })
    expect(await listThere()).toEqual([])
    expect(await kept()).toEqual([])
  })

  test('goes also of one who withdrew earlier', async () => {
    const listNow = async () => (await server.succeed(secretary.cookie, listWithdrawn, inProject())).people
    expect(await listNow()).toEqual([])
    await server.succeed(secretary.cookie, removePerson, { params: params() })
    expect(await listNow()).toMatchObject([{ personId: mia.personId, names: { latin: her('name') }, roles: [] }])
    expect((await erase()).body).toEqual({ identity: 'erased' })
    expect(await kept()).toEqual([])
    expect(await listNow()).toEqual([])
  })

  test('goes also of one who held a role, took part in nothing and withdrew earlier', async () => {
    const helper = await server.make.person({ name: 'Hal Helper', role: 'facilitator', projectId: room.projectId })
    const which = { params: { projectId: room.projectId, personId: helper.personId } }
    await server.succeed(secretary.cookie, removePerson, which)
    const { people } = await server.succeed(secretary.cookie, listWithdrawn, inProject())
    expect(people).toMatchObject([{ personId: helper.personId, names: { latin: 'Hal Helper' } }])
    expect(await server.succeed(secretary.cookie, erasePerson, which)).toEqual({ identity: 'erased' })
    expect(await db().profile.count({ where: { personId: helper.personId } })).toBe(0)
    expect(await server.succeed(secretary.cookie, listWithdrawn, inProject())).toEqual({ people: [] })
  })

  test('takes what their address stands in to sign in with, and nothing of one that only looks like it', async () => {
    const [address, like] = [`a_b-${mark}@example.org`, `a-b-${mark}@example.org`]
    const { personId } = await server.make.person({ role: 'participant', projectId: room.projectId, email: address })
    const expiresAt = new Date(Date.now() + 60_000)
    const data = [address, like].map((email) => ({
      id: newUuid(),
      identifier: newUuid(),
      value: JSON.stringify({ email }),
      expiresAt,
    }))
    await db().signInToken.createMany({ data })
    const which = { params: { projectId: room.projectId, personId } }
    expect(await server.succeed(secretary.cookie, erasePerson, which)).toEqual({ identity: 'erased' })
    const left = await db().signInToken.findMany({ where: { id: { in: data.map(({ id }) => id) } } })
    expect(left.map(({ value }) => JSON.parse(value))).toEqual([{ email: like }])
  })

  test('leaves a shared mailbox to the others, under their name', async () => {
    const colleague = await server.make.person({
      name: 'Lee Colleague',
      role: 'participant',
      projectId: room.projectId,
    })
    await db().person.update({ where: { id: colleague.personId }, data: { accountId: mia.accountId } })
    const acting = { accountId: mia.accountId, personId: mia.personId, ipAddress: her('network') }
    const expiresAt = new Date(Date.now() + 60_000)
    await db().signInSession.create({ data: { id: newUuid(), token: newUuid(), expiresAt, ...acting } })
    await signIn()
    await erase()
    // Of a sign-in nobody knows which of them it was.
    expect(await kept()).toEqual(['address', 'browser', 'signed-in-from'])
    expect(await db().account.findUnique({ where: { id: mia.accountId } })).toMatchObject({ name: 'Lee Colleague' })
    expect((await server.succeed(mia.cookie, getMe)).me?.persons.map(({ names }) => names.latin)).toEqual([
      'Lee Colleague',
    ])
  })
})
