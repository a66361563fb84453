import type { Policy } from '@muster/attendance/policy'
import { referencePolicy } from '@muster/attendance/reference-policy'
import { getOwnStanding, setPolicy } from '@muster/contracts/attendance'
import { issueOne } from '@muster/contracts/certificates'
import * as contract from '@muster/contracts/evaluation'
import { removePerson } from '@muster/contracts/identity'
import type { ProjectId } from '@muster/contracts/ids'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { MadePerson } from '../../../../../tests/support/makers.ts'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { system } from '../../platform/actor.ts'
import { makeCtx } from '../../platform/ctx.ts'
import { newUuid } from '../../platform/ids.ts'
import { makePast } from '../certificates/test-makers.ts'
import { forgetHands, remindOfEvaluations } from './evaluation.jobs.ts'

const hourMs = 3_600_000
let server: TestServer
let projectId: ProjectId
let administrator: MadePerson
let ana: MadePerson
let bao: MadePerson

const asking: Policy = {
  ...referencePolicy,
  requirements: [
    ...referencePolicy.requirements,
    {
      kind: 'activity',
      activity: 'evaluation',
      scope: 'programme',
      sessions: 'required',
      withinHours: 96,
      validated: false,
    },
  ],
}
const [pace, wish] = [newUuid(), newUuid()]
const questions: contract.Question[] = [
  { id: pace, kind: 'rating', text: 'How was the pace?', required: true },
  { id: wish, kind: 'text', text: 'What would you change?', required: false },
]
const inHours = (hours: number) => new Date(Date.now() + hours * hourMs).toISOString()

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  projectId = await server.make.project()
  administrator = await server.make.person({ role: 'project-administrator', projectId })
  ana = await server.make.person({ name: 'Ana Ruiz', role: 'participant', projectId })
  bao = await server.make.person({ name: 'Bao Tran', role: 'participant', projectId })
})

const db = () => server.platform.database.client
const params = () => ({ projectId })
const look = (who: MadePerson) => server.succeed(who.cookie, contract.getEvaluation, { params: params() })
const write = (body: Partial<contract.EvaluationInput> & { revision: number | null }, who = administrator) =>
  server.call(who.cookie, contract.setEvaluation, {
    params: params(),
    body: { questions, closesAt: inHours(72), ...body },
  })
const answer = (who: MadePerson, answers: contract.Answer[] = [{ questionId: pace, rating: 4 }]) =>
  server.call(who.cookie, contract.answerEvaluation, { params: params(), body: { answers } })
const results = () => server.succeed(administrator.cookie, contract.getEvaluationResults, { params: params() })
/** A form that can be answered, after a session that Ana attended. */
async function begin() {
  const past = makePast(server)
  const sessionId = await past.endedSession(projectId)
  await past.visit({ projectId, sessionId, personId: ana.personId })
  expect((await write({ revision: null })).status).toBe(200)
}
const close = () =>
  db().evaluationForm.update({ where: { projectId }, data: { closesAt: new Date(Date.now() - 1000) } })
const service = (laterMs = 0) => {
  const ctx = makeCtx(server.platform, { actor: system, origin: null })
  return { ...ctx, now: new Date(ctx.now.getTime() + laterMs) }
}

describe('the form', () => {
  test('is there once it is written, and said to be asked for by the rule', async () => {
    expect(await look(ana)).toEqual({ asked: false, form: null, own: { doneAt: null, answers: null } })
    await server.succeed(administrator.cookie, setPolicy, { params: params(), body: { policy: asking, reason: null } })
    expect((await look(ana)).asked).toBe(true)
    expect((await write({ revision: null })).body.form).toMatchObject({ questions, revision: 1, state: 'to-come' })
  })

  test('is written as it was read, and removed while nobody has answered', async () => {
    await write({ revision: null })
    for (const revision of [null, 2]) expect((await write({ revision })).failure?.reason).toBe('changed-meanwhile')
    expect((await write({ revision: 1, questions: questions.slice(0, 1) })).body.form?.revision).toBe(2)
    const remove = () => server.call(administrator.cookie, contract.removeEvaluation, { params: params() })
    expect((await remove()).status).toBe(200)
    expect((await remove()).status).toBe(404)
  })

  test('asks nothing twice, and something', async () => {
    const twice = questions.map((question) => ({ ...question, id: pace }))
    expect((await write({ revision: null, questions: twice })).failure).toMatchObject({
      issues: [{ path: 'questions.1', code: 'question-twice' }],
    })
    expect((await write({ revision: null, questions: [] })).failure?.code).toBe('INVALID')
  })

  test('keeps its questions once somebody has answered; until when it is open may change', async () => {
    await begin()
    await answer(ana)
    const other = questions.map((question) => ({ ...question, text: 'Another?' }))
    expect((await write({ revision: 1, questions: other })).failure?.reason).toBe('evaluation-answered')
    expect((await write({ revision: 1, closesAt: inHours(100) })).status).toBe(200)
    const removed = await server.call(administrator.cookie, contract.removeEvaluation, { params: params() })
    expect(removed.failure?.reason).toBe('evaluation-answered')
  })
})

describe('an answer', () => {
  test('is given once, may be changed until the form closes, and not after', async () => {
    await begin()
    expect((await answer(ana)).body.own.answers).toEqual([{ questionId: pace, rating: 4 }])
    const { doneAt } = (await look(ana)).own
    await answer(ana, [
      { questionId: pace, rating: 2 },
      { questionId: wish, text: 'More time' },
    ])
    expect((await look(ana)).own).toEqual({
      doneAt,
      answers: [
        { questionId: pace, rating: 2 },
        { questionId: wish, text: 'More time' },
      ],
    })
    expect(await db().evaluationAnswer.count({ where: { projectId } })).toBe(1)
    await close()
    expect((await answer(ana)).failure?.reason).toBe('evaluation-closed')
  })

  test('sent several times at once is one', async () => {
    await begin()
    const answers = await Promise.all([1, 2, 3, 4].map((rating) => answer(ana, [{ questionId: pace, rating }])))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(await db().evaluationAnswer.count({ where: { projectId } })).toBe(1)
    expect(await db().activityDone.count({ where: { projectId } })).toBe(1)
  })

  test.each<[string, contract.Answer[], string]>([
    ['leaves out what is required', [], 'empty'],
    ['answers a rating in words', [{ questionId: pace, text: 'Good' }], 'wrong-kind'],
    ['answers what was not asked', [{ questionId: newUuid(), rating: 3 }], 'unknown-question'],
    [
      'answers twice',
      [
        { questionId: pace, rating: 3 },
        { questionId: pace, rating: 4 },
      ],
      'answered-twice',
    ],
  ])('that %s is refused, and changes nothing', async (_, answers, code) => {
    await begin()
    const { failure } = await answer(ana, answers)
    expect(failure?.code).toBe('INVALID')
    expect(failure?.issues?.map((issue) => issue.code)).toContain(code)
    expect((await look(ana)).own.doneAt).toBeNull()
  })

  test('is not taken before a session has begun, or of a rating beyond five', async () => {
    await write({ revision: null })
    expect((await answer(ana)).failure?.reason).toBe('evaluation-to-come')
    expect((await answer(ana, [{ questionId: pace, rating: 6 }])).failure?.code).toBe('INVALID')
  })

  test('is kept apart from whoever gave it: whose it is, is forgotten once the form has closed', async () => {
    await begin()
    await answer(ana)
    await forgetHands(service())
    expect((await look(ana)).own.answers).not.toBeNull()
    await close()
    await forgetHands(service())
    expect(await db().evaluationHand.count({ where: { projectId } })).toBe(0)
    const { own } = await look(ana)
    expect(own.doneAt).not.toBeNull()
    expect(own.answers).toBeNull()
    const kept = JSON.stringify(await db().evaluationAnswer.findMany({ where: { projectId } }))
    expect(kept).not.toContain(ana.personId)
    await db().evaluationForm.update({ where: { projectId }, data: { closesAt: new Date(Date.now() + hourMs) } })
    expect((await answer(ana)).failure?.reason).toBe('evaluation-answered')
  })
})

describe('what was answered', () => {
  const people = async () => [ana, bao, await server.make.person({ name: 'Chi Le', role: 'participant', projectId })]

  test('is shown without names, once the form has closed and enough have answered', async () => {
    await begin()
    const [one, two, three] = await people()
    for (const who of [one, two]) if (who) await answer(who)
    expect(await results()).toEqual({ participants: 3, answered: 2, results: null })
    await close()
    expect((await results()).results).toBeNull()
    await db().evaluationForm.update({ where: { projectId }, data: { closesAt: new Date(Date.now() + hourMs) } })
    if (three)
      await answer(three, [
        { questionId: pace, rating: 1 },
        { questionId: wish, text: 'Ana was loud' },
      ])
    expect((await results()).results).toBeNull()
    await close()
    const { results: shown } = await results()
    expect(shown).toMatchObject([
      { id: pace, counts: [1, 0, 0, 2, 0] },
      { id: wish, texts: [{ text: 'Ana was loud' }] },
    ])
    const [, text] = shown ?? []
    const answerId = text?.kind === 'text' ? text.texts[0]?.answerId : undefined
    const erase = (where: { projectId: ProjectId; answerId: string; questionId: string }, who = administrator) =>
      server.call(who.cookie, contract.eraseAnswerText, { params: where })
    const elsewhere = await server.make.project()
    const stranger = await server.make.person({ role: 'project-administrator', projectId: elsewhere })
    const there = { projectId: elsewhere, answerId: answerId ?? '', questionId: wish }
    expect((await erase(there, stranger)).status).toBe(404)
    expect((await erase({ ...there, projectId, questionId: pace })).status).toBe(404)
    expect((await erase({ ...there, projectId })).status).toBe(200)
    expect((await results()).results).toMatchObject([{ counts: [1, 0, 0, 2, 0] }, { texts: [] }])
  })

  test('is not for those who run the sessions', async () => {
    await begin()
    const facilitator = await server.make.person({ role: 'facilitator', projectId })
    for (const { cookie } of [facilitator, ana])
      expect((await server.call(cookie, contract.getEvaluationResults, { params: params() })).status).toBe(403)
  })
})

describe('where the rule asks for it', () => {
  beforeEach(async () => {
    await server.succeed(administrator.cookie, setPolicy, { params: params(), body: { policy: asking, reason: null } })
    await begin()
  })
  const standing = () => server.succeed(ana.cookie, getOwnStanding, { params: params() })
  const issue = () =>
    server.call(administrator.cookie, issueOne, { params: params(), body: { personId: ana.personId } })

  test('nobody gets a certificate without, and is told so; with it they do', async () => {
    expect((await standing()).standing).toMatchObject({
      outcome: 'pending',
      reasons: [{ code: 'activity-to-come', activity: 'evaluation' }],
    })
    expect((await issue()).failure).toMatchObject({
      reason: 'not-eligible',
      params: { reasons: [{ code: 'activity-to-come', activity: 'evaluation' }] },
    })
    await answer(ana)
    expect((await standing()).standing.outcome).toBe('complete')
    expect((await issue()).status).toBe(200)
  })

  test('what was answered too late does not count', async () => {
    await db().session.updateMany({
      where: { projectId },
      data: { openedAt: new Date(Date.now() - 98 * hourMs), endedAt: new Date(Date.now() - 97 * hourMs) },
    })
    await answer(ana)
    expect((await standing()).standing.reasons).toContainEqual(expect.objectContaining({ code: 'activity-late' }))
  })

  test('whoever answered stays on record', async () => {
    await answer(bao)
    const removal = await server.call(administrator.cookie, removePerson, {
      params: { projectId, personId: bao.personId },
    })
    expect(removal.failure?.reason).toBe('has-evidence')
    const forget = server.platform.database.pool.query('DELETE FROM activity_done WHERE "projectId" = $1', [projectId])
    await expect(forget).rejects.toThrow('append-only')
  })
})

test('who has not answered is reminded once, in the last two days', async () => {
  await begin()
  await answer(bao)
  const reminded = async () =>
    (await db().mail.findMany({ where: { projectId, kind: 'evaluation-reminder' } })).map(({ toAddress }) => toAddress)
  await remindOfEvaluations(service())
  expect(await reminded()).toEqual([])
  await Promise.all([remindOfEvaluations(service(25 * hourMs)), remindOfEvaluations(service(25 * hourMs))])
  await remindOfEvaluations(service(50 * hourMs))
  expect(await reminded()).toEqual([ana.email])
  await write({ revision: 1, closesAt: inHours(30) })
  await remindOfEvaluations(service())
  expect(await reminded()).toHaveLength(2)
})
