import { referencePolicy } from '@muster/attendance/reference-policy'
import * as contract from '@muster/contracts/appeals'
import { getOwnStanding } from '@muster/contracts/attendance'
import type { AppealId, OverrideId, ProjectId, SessionId } from '@muster/contracts/ids'
import { listOutbox } from '@muster/contracts/messages'
import { confirmOverride, decideOverride, listOverrides, withdrawOverride } from '@muster/contracts/overrides'
import { correctWindow } from '@muster/contracts/programme'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { MadePerson } from '../../../../../../tests/support/makers.ts'
import { startTestServer, type TestServer } from '../../../../../../tests/support/test-server.ts'
import { makePast } from '../../certificates/test-makers.ts'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
const complete = { outcome: 'complete', tier: null, creditsHundredths: null } as const
const two = { ...referencePolicy, overrides: { secondApprover: true } }
const picture = { bytes: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), name: 'screen.png' }

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
  ;({ projectId, sessionId, anna, ben, mia } = await past.dispute({ policy, title: 'Opening lecture' }))
}

const appeal = (what: { by?: MadePerson; about?: SessionId; text?: string; file?: typeof picture } = {}) =>
  server.call((what.by ?? mia).cookie, contract.makeAppeal, {
    params: { projectId, sessionId: what.about ?? sessionId },
    body: { text: what.text ?? 'I was there all the time; my laptop slept' },
    ...(what.file ? { file: what.file } : {}),
  })
const withdraw = (appealId: AppealId, by = mia) =>
  server.call(by.cookie, contract.withdrawAppeal, { params: { projectId, appealId } })
const accept = (appealId: AppealId, by = anna) =>
  server.call(by.cookie, contract.acceptAppeal, {
    params: { projectId, appealId },
    body: { ruling: complete, answer: 'The recording shows you' },
  })
const decline = (appealId: AppealId, by = anna) =>
  server.call(by.cookie, contract.declineAppeal, {
    params: { projectId, appealId },
    body: { answer: 'Nobody saw you after ten' },
  })
const list = async (as = anna) =>
  (await server.succeed(as.cookie, contract.listAppeals, { params: { projectId } })).appeals
const own = () => server.succeed(mia.cookie, contract.listOwnAppeals, { params: { projectId } })
const outcome = async () =>
  (await server.succeed(mia.cookie, getOwnStanding, { params: { projectId } })).standing.outcome
const letters = async () =>
  (await server.succeed(anna.cookie, listOutbox, { params: { projectId } })).mails.filter(
    ({ kind }) => kind === 'appeal-answered',
  )
/** The session as if it had ended so many days and milliseconds ago. */
const endedAgo = (days: number, ms = 0) => {
  const endedAt = new Date(server.platform.clock.nowMs() - days * dayMs - ms)
  const openedAt = new Date(endedAt.getTime() - 60 * minuteMs)
  return server.platform.database.client.session.update({ where: { id: sessionId }, data: { openedAt, endedAt } })
}

describe('whoever took part may ask for a review', () => {
  test('of a session that has ended, and the administrator sees it with what is known', async () => {
    const { body } = await appeal({ file: picture })
    expect(body).toMatchObject({ state: 'open', attachment: { fileName: 'screen.png' }, answer: null })
    const [seen] = await list()
    expect(seen).toMatchObject({
      id: body.id,
      names: { latin: 'Mia' },
      sessionTitle: 'Opening lecture',
      text: 'I was there all the time; my laptop slept',
      outcome: 'incomplete',
      standing: { outcome: 'incomplete', creditedMs: { low: 30 * minuteMs }, visits: [{ closedHow: 'left' }] },
    })
    expect(seen?.standing?.line?.segments).not.toEqual([])
  })

  test('until the deadline, which they are told', async () => {
    const { sessions } = await own()
    const endedMs = past.startedMs + 60 * minuteMs
    expect(sessions).toEqual([{ sessionId, until: new Date(endedMs + 14 * dayMs).toISOString(), open: true }])
    await endedAgo(14, 1)
    expect((await own()).sessions).toMatchObject([{ open: false }])
    expect((await appeal()).failure).toMatchObject({ code: 'REFUSED', reason: 'appeal-too-late' })
    await endedAgo(13, dayMs - minuteMs)
    expect((await appeal()).status).toBe(200)
  })

  test('three times of the same session in all, however the first were answered', async () => {
    await withdraw((await appeal()).body.id)
    await decline((await appeal()).body.id)
    const other = await past.endedSession(projectId)
    expect((await own()).sessions?.find((each) => each.sessionId === sessionId)?.open).toBe(true)
    await decline((await appeal()).body.id)
    expect((await appeal()).failure).toMatchObject({ reason: 'too-many-appeals', params: { most: 3 } })
    expect((await own()).sessions?.find((each) => each.sessionId === sessionId)?.open).toBe(false)
    expect((await appeal({ about: other })).status).toBe(200)
  })

  test('anew where it was decided later when the session was held', async () => {
    await endedAgo(20)
    expect((await appeal()).failure?.reason).toBe('appeal-too-late')
    const hourAgoMs = past.startedMs
    await server.succeed(anna.cookie, correctWindow, {
      params: { projectId, sessionId },
      body: {
        startsAt: new Date(hourAgoMs - 20 * dayMs).toISOString(),
        endsAt: new Date(hourAgoMs - 20 * dayMs + 60 * minuteMs).toISOString(),
        reason: 'It began late',
      },
    })
    expect((await appeal()).status).toBe(200)
  })

  test('not before it has ended, nor where the policy knows no appeals', async () => {
    const planned = await server.make.session({ projectId, startsInMs: dayMs })
    expect((await appeal({ about: planned })).failure).toMatchObject({ reason: 'session-not-ended' })
    await arrange({ ...referencePolicy, appeals: null })
    expect((await own()).sessions).toBeNull()
    expect((await appeal()).failure).toMatchObject({ reason: 'no-appeals' })
  })

  test('once at a time for a session, and again after an answer or after withdrawing', async () => {
    const first = (await appeal()).body
    expect((await appeal()).failure).toMatchObject({ reason: 'appeal-open' })
    expect((await own()).sessions).toMatchObject([{ open: false }])
    expect((await withdraw(first.id)).body).toMatchObject({ state: 'withdrawn' })
    const second = (await appeal()).body
    await decline(second.id)
    expect((await appeal()).status).toBe(200)
  })

  test('of two asked for at once one is open', async () => {
    const answers = await Promise.all([appeal(), appeal(), appeal()])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 422, 422])
    expect(await list()).toHaveLength(1)
  })

  test('with words that can be erased: what stays is a hash', async () => {
    const { id } = (await appeal()).body
    await decline(id)
    const db = server.platform.database.client
    const rows = await db.appealRecord.findMany({ where: { projectId } })
    const entries = await db.auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })
    expect(entries.map(({ action }) => action)).toEqual(['appeal.make', 'appeal.decline'])
    for (const kept of [rows, entries]) expect(JSON.stringify(kept)).not.toMatch(/laptop|Nobody saw/)
    await db.appealWords.deleteMany({ where: { record: { projectId } } })
    expect(await list()).toMatchObject([{ state: 'declined', text: null, answer: { text: null } }])
    await expect(db.appealRecord.deleteMany({ where: { id } })).rejects.toThrow(/constraint violated/)
  })
})

describe('an answer', () => {
  test('that accepts decides in the same step, and the person is told on their page and by mail', async () => {
    const { id } = (await appeal()).body
    expect((await accept(id)).body).toEqual({ state: 'accepted' })
    expect(await outcome()).toBe('complete')
    expect((await own()).appeals).toMatchObject([{ state: 'accepted', answer: { text: 'The recording shows you' } }])
    await expect.poll(async () => (await letters()).map(({ state }) => state)).toEqual(['kept'])
    const [letter] = await letters()
    expect(letter?.to).toBe(mia.email)
    expect(letter?.text).toContain('was accepted')
    expect(letter?.text).toContain('The recording shows you')
    const { overrides } = await server.succeed(anna.cookie, listOverrides, { params: { projectId } })
    expect(overrides).toMatchObject([{ reason: 'The recording shows you', state: 'in-force' }])
    expect((await list())[0]?.answer).toMatchObject({ name: 'Anna', overrideId: overrides[0]?.id })
  })

  test('that declines changes nothing else, and the person is told why', async () => {
    const { id } = (await appeal()).body
    expect((await decline(id)).body).toEqual({ state: 'declined' })
    expect(await outcome()).toBe('incomplete')
    expect((await own()).appeals).toMatchObject([{ state: 'declined', answer: { text: 'Nobody saw you after ten' } }])
    expect((await letters())[0]?.text).toContain('was not accepted')
  })

  test('is given once, whoever answers at the same time', async () => {
    const { id } = (await appeal()).body
    const answers = await Promise.all([accept(id, anna), decline(id, ben), accept(id, ben), decline(id, anna)])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409, 409])
    expect(await letters()).toHaveLength(1)
  })

  test('and a withdrawal at the same time: one of them holds', async () => {
    const { id } = (await appeal()).body
    const [accepted, withdrawn] = await Promise.all([accept(id), withdraw(id)])
    expect([accepted.status, withdrawn.status].toSorted((a, b) => a - b)).toEqual([200, 409])
    expect(await outcome()).toBe(accepted.status === 200 ? 'complete' : 'incomplete')
  })

  test('is nobody’s to give to themselves', async () => {
    await server.make.grant({ personId: mia.personId, role: 'project-administrator', projectId })
    const { id } = (await appeal()).body
    expect((await accept(id, mia)).failure).toMatchObject({ reason: 'own-case' })
    expect((await decline(id, mia)).failure).toMatchObject({ reason: 'own-case' })
    expect((await list())[0]?.state).toBe('open')
  })

  test('that cannot be decided leaves the appeal open, and says nothing to the person', async () => {
    await arrange(two)
    const decided = { params: { projectId, personId: mia.personId }, body: { ruling: complete, reason: 'Seen' } }
    await server.succeed(anna.cookie, decideOverride, decided)
    const { id } = (await appeal()).body
    expect((await accept(id, ben)).failure).toMatchObject({ reason: 'decision-waiting' })
    expect((await list())[0]?.state).toBe('open')
    expect(await letters()).toEqual([])
  })
})

describe('where the policy takes two', () => {
  beforeEach(() => arrange(two))

  const decision = async () => {
    const [appeal] = await list()
    const { overrides } = await server.succeed(anna.cookie, listOverrides, { params: { projectId } })
    const id = appeal?.answer?.overrideId ?? overrides[0]?.id
    if (!id) throw new Error('nothing was decided')
    return id
  }
  const confirm = (overrideId: OverrideId) =>
    server.succeed(ben.cookie, confirmOverride, { params: { projectId, overrideId } })
  const takeBack = (overrideId: OverrideId) =>
    server.succeed(ben.cookie, withdrawOverride, { params: { projectId, overrideId }, body: { reason: 'I doubt it' } })

  test('an accepted appeal is answered once another administrator confirms', async () => {
    const { id } = (await appeal()).body
    expect((await accept(id)).body).toEqual({ state: 'waiting' })
    expect((await own()).appeals).toMatchObject([{ state: 'waiting', answer: null }])
    expect(await letters()).toEqual([])
    expect((await withdraw(id)).failure).toMatchObject({ code: 'CONFLICT', reason: 'appeal-not-open' })
    await confirm(await decision())
    expect((await own()).appeals).toMatchObject([{ state: 'accepted', answer: { text: 'The recording shows you' } }])
    expect((await letters())[0]?.text).toContain('was accepted')
  })

  test('one whose decision is withdrawn is open again, and can be answered anew', async () => {
    const { id } = (await appeal()).body
    await accept(id)
    await takeBack(await decision())
    expect((await list())[0]).toMatchObject({ state: 'open' })
    expect((await decline(id, ben)).body).toEqual({ state: 'declined' })
    expect(await letters()).toHaveLength(1)
  })
})

describe('whose appeal it is', () => {
  test('nobody else withdraws it, and another project does not know it', async () => {
    const { id } = (await appeal({ file: picture })).body
    const other = await server.make.person({ role: 'participant', projectId })
    expect((await withdraw(id, other)).status).toBe(404)
    const elsewhere = await server.make.project()
    const stranger = await server.make.person({ role: 'project-administrator', projectId: elsewhere })
    const params = { projectId: elsewhere, appealId: id }
    const { cookie } = stranger
    const body = { answer: 'None of mine' }
    expect((await server.call(cookie, contract.declineAppeal, { params, body })).status).toBe(404)
    expect(
      (await server.call(cookie, contract.acceptAppeal, { params, body: { ...body, ruling: complete } })).status,
    ).toBe(404)
    expect((await server.call(cookie, contract.getAppealFile, { params })).status).toBe(404)
    const session = await past.endedSession(elsewhere)
    expect((await appeal({ about: session })).status).toBe(404)
  })

  test('its file is for administrators and auditors, and is what it says', async () => {
    const { id } = (await appeal({ file: picture })).body
    const auditor = await server.make.person({ role: 'auditor', projectId })
    const params = { projectId, appealId: id }
    for (const { cookie } of [anna, auditor]) {
      const { body, headers } = await server.call(cookie, contract.getAppealFile, { params })
      expect(headers.get('content-type')).toBe('image/png')
      expect(Buffer.from(await body.arrayBuffer())).toEqual(picture.bytes)
    }
    expect((await server.call(mia.cookie, contract.getAppealFile, { params })).status).toBe(403)
    const vector = { bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), name: 'screen.png' }
    const other = await past.endedSession(projectId)
    expect((await appeal({ about: other, file: vector })).failure).toMatchObject({ reason: 'wrong-file-type' })
  })
})
