import * as contract from '@muster/contracts/activities'
import { getOwnStanding, getPolicy, setPolicy } from '@muster/contracts/attendance'
import { issueOne } from '@muster/contracts/certificates'
import { removePerson } from '@muster/contracts/identity'
import { ActivityDoneId } from '@muster/contracts/ids'
import { listOutbox } from '@muster/contracts/messages'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../../../../tests/support/test-server.ts'
import { newId } from '../../../platform/ids.ts'
import { makePast } from '../../certificates/test-makers.ts'
import { answering, arrange, asking, makeQuiz } from './test-activities.ts'

let server: TestServer
let set: Awaited<ReturnType<typeof arrange>>

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  set = await held()
})

const held = async () =>
  arrange(server, await makePast(server).dispute({ policy: asking({ validated: true }), minutes: 60 }))
const db = () => server.platform.database.client
const report = { kind: 'report', sessionId: null, instructions: 'Two pages on what you will change' } as const
const claim = { kind: 'claim', sessionId: null, instructions: '' } as const
const picture = {
  bytes: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
  name: 'page.png',
}
const standing = async () =>
  (await server.succeed(set.mia.cookie, getOwnStanding, { params: { projectId: set.projectId } })).standing
const ask = (...asked: Parameters<typeof asking>) =>
  server.succeed(set.anna.cookie, setPolicy, {
    params: { projectId: set.projectId },
    body: { policy: asking(...asked), reason: 'Asked for' },
  })
const change = (what: string, id: string | undefined) =>
  server.platform.database.pool.query(`${what} WHERE id = $1`, [id])
/** In order, since of several sent at once it is not known which comes first. */
const statuses = (answers: readonly { status: number }[]) =>
  answers.map(({ status }) => status).toSorted((a, b) => a - b)
const deeds = () => db().activityDone.findMany({ where: { projectId: set.projectId }, orderBy: { id: 'asc' } })

describe('what is to be done', () => {
  test('is missing while the rule asks for it and nobody has written it', async () => {
    await ask({ validated: true }, { activity: 'evaluation' }, { activity: 'quiz', scope: 'session' })
    const { sessionId } = set
    expect((await set.look(set.anna)).missing).toEqual([
      { activity: 'report', sessionId: null, sessionTitle: null },
      { activity: 'evaluation', sessionId: null, sessionTitle: null },
      { activity: 'quiz', sessionId, sessionTitle: 'Session one' },
    ])
    await set.add(report)
    await set.add({ kind: 'quiz', sessionId, instructions: '', quiz: makeQuiz() })
    expect((await set.look(set.anna)).missing).toEqual([
      { activity: 'evaluation', sessionId: null, sessionTitle: null },
    ])
  })

  test('is there once it is written, with what the rule says of it', async () => {
    await set.add(report)
    expect((await set.look(set.mia)).activities).toMatchObject([
      { ...report, state: 'open', due: null, asked: true, validated: true, quiz: null, own: { deed: null, tries: [] } },
    ])
    expect((await set.look(set.anna)).activities).toMatchObject([{ own: null }])
  })

  test('is written as it was read', async () => {
    const id = await set.add(report)
    const other = { ...report, instructions: 'Three pages' }
    for (const revision of [null, 2])
      expect((await set.write(other, { revision })).failure?.reason).toBe('changed-meanwhile')
    expect((await set.write(other, { revision: 1 })).body).toEqual({ activityId: id })
    expect((await set.look(set.mia)).activities).toMatchObject([{ instructions: 'Three pages', revision: 2 }])
  })

  test('of two written at once in the same place one is refused', async () => {
    const answers = await Promise.all([set.write(report), set.write(report)])
    expect(statuses(answers)).toEqual([200, 409])
    expect(await db().activity.count({ where: { projectId: set.projectId } })).toBe(1)
  })

  test('is of a session of this project, and of a known kind', async () => {
    const elsewhere = await held()
    expect((await set.write({ ...report, sessionId: elsewhere.sessionId })).status).toBe(404)
    const rubbish = [{ kind: 'poem' }, { ...claim, sessionId: set.sessionId }, { ...report, quiz: makeQuiz() }, null]
    for (const activity of rubbish) {
      const answer = await fetch(`${server.url}/api/projects/${set.projectId}/activities`, {
        method: 'PUT',
        headers: { cookie: set.anna.cookie, 'content-type': 'application/json' },
        body: JSON.stringify({ activity, revision: null }),
      })
      expect(answer.status).toBe(400)
    }
  })

  test('is removed while nobody has done it', async () => {
    const id = await set.add(report)
    const remove = () => server.call(set.anna.cookie, contract.removeActivity, set.of(id))
    await set.handIn(id)
    expect((await remove()).failure?.reason).toBe('activity-done')
    const other = await set.add(claim)
    expect((await server.call(set.anna.cookie, contract.removeActivity, set.of(other))).status).toBe(200)
    expect((await server.call(set.anna.cookie, contract.removeActivity, set.of(other))).status).toBe(404)
  })
})

describe('a report', () => {
  test('is a text, a file or both; neither is none', async () => {
    const id = await set.add(report)
    expect((await set.handIn(id, { text: ' ' })).failure?.issues).toMatchObject([{ path: 'text', code: 'empty' }])
    expect((await set.handIn(id, { text: '', file: picture })).body.own?.deed).toMatchObject({
      state: 'waiting',
      text: null,
      attachment: { fileName: 'page.png' },
    })
    const [deed] = await deeds()
    expect(deed).toMatchObject({ activity: 'report', sessionId: null, round: 1, wordsHash: null })
    expect(deed?.attachmentSha256).toHaveLength(64)
  })

  test('is handed in once, also when sent twice at once', async () => {
    const id = await set.add(report)
    const answers = await Promise.all([set.handIn(id), set.handIn(id)])
    expect(statuses(answers)).toEqual([200, 409])
    expect((await set.handIn(id)).failure?.reason).toBe('already-handed-in')
    expect(await deeds()).toHaveLength(1)
  })

  test('is read by those who run the project, and not by other participants', async () => {
    const id = await set.add(report)
    await set.handIn(id, { file: picture })
    const [handed] = (await set.listHandedIn(id)).body.handedIn
    expect(handed).toMatchObject({ names: { latin: 'Mia' }, state: 'waiting', text: 'What I learned', round: 1 })
    const file = (who = set.anna) =>
      server.call(who.cookie, contract.getHandedInFile, set.about(handed?.id ?? newId(ActivityDoneId)))
    expect((await file()).status).toBe(200)
    const pavel = await server.make.person({ role: 'participant', projectId: set.projectId })
    expect((await file(pavel)).status).toBe(403)
    expect((await set.listHandedIn(id, pavel)).status).toBe(403)
    expect((await set.look(pavel)).activities).toMatchObject([{ own: { deed: null } }])
    const stranger = await held()
    expect((await file(stranger.anna)).status).toBe(404)
  })

  test('is not a way to what lies beside anything else', async () => {
    const id = newId(ActivityDoneId)
    const { fileId } = await server.platform.storage.keep(picture.bytes, 'image/png')
    const attachment = { id, projectId: set.projectId, fileId, fileName: 'letter.png', addedAt: new Date() }
    await db().attachment.create({ data: attachment })
    expect((await server.call(set.finn.cookie, contract.getHandedInFile, set.about(id))).status).toBe(404)
  })

  test('is handed in until the rule’s deadline, and not before anything was held', async () => {
    await ask({ withinHours: 1 })
    const id = await set.add(report)
    expect((await set.look(set.mia)).activities).toMatchObject([{ state: 'closed' }])
    expect((await set.handIn(id)).failure?.reason).toBe('activity-closed')
    expect((await standing()).reasons).toMatchObject([{ code: 'activity-missing', activity: 'report' }])
    const planned = await server.make.session({ projectId: set.projectId })
    const later = await set.add({ ...report, sessionId: planned })
    expect((await set.handIn(later)).failure?.reason).toBe('activity-not-open')
  })

  test('keeps its words apart, so that they can be erased', async () => {
    const id = await set.add(report)
    await set.handIn(id, { text: 'I, Mia, learned' })
    const [deed] = await deeds()
    expect(deed?.wordsHash).toHaveLength(64)
    await db().activityWords.deleteMany({ where: { doneId: deed?.id ?? '' } })
    expect((await set.look(set.mia)).activities).toMatchObject([{ own: { deed: { state: 'waiting', text: null } } }])
    await expect(change('DELETE FROM activity_done', deed?.id)).rejects.toThrow('append-only')
  })

  test('keeps whoever handed it in on record', async () => {
    await set.handIn(await set.add(report))
    const params = { projectId: set.projectId, personId: set.mia.personId }
    expect((await server.call(set.anna.cookie, removePerson, { params })).failure?.reason).toBe('has-evidence')
  })
})

describe('what somebody has to look at', () => {
  const handedIn = async () => {
    const id = await set.add(report)
    const { body } = await set.handIn(id)
    return { id, doneId: body.own?.deed?.id ?? newId(ActivityDoneId) }
  }
  const issue = () =>
    server.call(set.anna.cookie, issueOne, {
      params: { projectId: set.projectId },
      body: { personId: set.mia.personId },
    })

  test('keeps the certificate back until it is found good', async () => {
    expect((await standing()).reasons).toMatchObject([{ code: 'activity-to-come', activity: 'report' }])
    const { doneId } = await handedIn()
    expect((await standing()).reasons).toMatchObject([{ code: 'activity-not-validated' }])
    expect((await issue()).failure).toMatchObject({
      reason: 'not-eligible',
      params: { reasons: [{ code: 'activity-not-validated', activity: 'report' }] },
    })
    expect((await set.validate(doneId, set.finn)).status).toBe(200)
    expect((await standing()).outcome).toBe('complete')
    expect((await set.look(set.mia)).activities).toMatchObject([{ own: { deed: { state: 'validated' } } }])
    expect((await issue()).status).toBe(200)
  })

  test('is declined with a reason that its author reads, handed in anew, and then found good', async () => {
    const { id, doneId } = await handedIn()
    expect((await set.decline(doneId, { reason: '' })).failure?.code).toBe('INVALID')
    await set.decline(doneId)
    expect((await standing()).reasons).toMatchObject([{ code: 'activity-declined', activity: 'report' }])
    expect((await set.look(set.mia)).activities).toMatchObject([
      { own: { deed: { state: 'declined', reason: 'No sources' } } },
    ])
    const { mails } = await server.succeed(set.anna.cookie, listOutbox, { params: { projectId: set.projectId } })
    // The session's seal may be mailed meanwhile.
    const declined = mails.filter(({ kind }) => kind === 'task-declined')
    expect(declined).toMatchObject([{ to: set.mia.email }])
    expect(declined[0]?.subject).toMatch(/^Your report was declined: /)
    expect(declined[0]?.text).toContain('No sources')
    const again = (await set.handIn(id, { text: 'With sources' })).body.own?.deed
    expect(again?.state).toBe('waiting')
    expect((await set.validate(doneId)).failure?.reason).toBe('handed-in-anew')
    expect((await set.listHandedIn(id)).body.handedIn).toMatchObject([{ round: 2, text: 'With sources' }])
    await set.validate(again?.id ?? doneId)
    expect((await standing()).outcome).toBe('complete')
    expect((await deeds()).map(({ round }) => round)).toEqual([1, 2])
  })

  test('is found one thing at a time, and may be found otherwise later', async () => {
    const { doneId } = await handedIn()
    const answers = await Promise.all([set.validate(doneId), set.validate(doneId, set.finn)])
    expect(statuses(answers)).toEqual([200, 409])
    expect((await set.decline(doneId)).status).toBe(200)
    expect((await standing()).reasons).toMatchObject([{ code: 'activity-declined' }])
    expect(await db().activityReview.count({ where: { doneId } })).toBe(2)
    const [first] = await db().activityReview.findMany({ where: { doneId } })
    await expect(change('UPDATE activity_review SET "reasonHash" = NULL', first?.id)).rejects.toThrow('append-only')
  })

  test('is looked at by nobody in their own case, nor in another project, nor where it is an evaluation', async () => {
    const id = await set.add(report)
    const both = await server.make.person({ role: 'participant', projectId: set.projectId })
    await db().grant.create({
      data: { id: newId(ActivityDoneId), personId: both.personId, projectId: set.projectId, role: 'facilitator' },
    })
    const doneId = (await set.handIn(id, { who: both })).body.own?.deed?.id ?? newId(ActivityDoneId)
    expect((await set.validate(doneId, both)).failure?.reason).toBe('own-case')
    const elsewhere = await held()
    const there = { params: { projectId: elsewhere.projectId, doneId } }
    expect((await server.call(elsewhere.anna.cookie, contract.validateHandedIn, there)).status).toBe(404)
    const answered = { id: newId(ActivityDoneId), projectId: set.projectId, personId: set.mia.personId }
    await db().activityDone.create({ data: { ...answered, activity: 'evaluation', at: new Date() } })
    expect((await set.validate(answered.id)).status).toBe(404)
  })

  test('waits first in the list', async () => {
    const { id, doneId } = await handedIn()
    const pavel = await server.make.person({ name: 'Pavel', role: 'participant', projectId: set.projectId })
    await set.handIn(id, { who: pavel })
    await set.validate(doneId)
    const { handedIn: all } = (await set.listHandedIn(id)).body
    expect(all.map(({ names, state }) => [names.latin, state])).toEqual([
      ['Pavel', 'waiting'],
      ['Mia', 'validated'],
    ])
  })
})

describe('a claim', () => {
  test('is made once, within the rule’s hours', async () => {
    await ask({ activity: 'claim', withinHours: 720 })
    const id = await set.add(claim)
    const answers = await Promise.all([set.claim(id), set.claim(id)])
    expect(statuses(answers)).toEqual([200, 409])
    expect((await set.claim(id)).failure?.reason).toBe('already-claimed')
    expect((await standing()).outcome).toBe('complete')
    await ask({ activity: 'claim', withinHours: 1 })
    expect((await standing()).reasons).toMatchObject([{ code: 'activity-late', activity: 'claim' }])
    const pavel = await server.make.person({ role: 'participant', projectId: set.projectId })
    expect((await set.claim(id, pavel)).failure?.reason).toBe('activity-closed')
  })

  test('that is declined is made anew', async () => {
    await ask({ activity: 'claim', withinHours: 720 })
    const id = await set.add(claim)
    await set.claim(id)
    const [first] = await deeds()
    expect((await set.decline(ActivityDoneId.parse(first?.id))).status).toBe(200)
    expect((await set.claim(id)).status).toBe(200)
    expect((await set.claim(id)).failure?.reason).toBe('already-claimed')
  })

  test('is no report, and a report no claim', async () => {
    const id = await set.add(claim)
    expect((await set.handIn(id)).status).toBe(404)
    expect((await set.tryQuiz(id, [])).status).toBe(404)
    expect((await set.claim(await set.add(report))).status).toBe(404)
  })
})

describe('a quiz', () => {
  const quiz = makeQuiz()
  const add = async () => {
    await ask({ activity: 'quiz', scope: 'session', withinHours: 96 })
    return set.add({ kind: 'quiz', sessionId: set.sessionId, instructions: '', quiz })
  }

  test('is graded here; to have passed is evidence of that session', async () => {
    const id = await add()
    expect((await standing()).outcome).toBe('pending')
    const failed = await set.tryQuiz(id, answering(quiz, 1))
    expect(failed.body.own).toMatchObject({ deed: null, tries: [{ number: 1, right: 1, passed: false }], key: null })
    expect(await deeds()).toEqual([])
    const passed = await set.tryQuiz(id, answering(quiz, 2), { number: 2 })
    expect(passed.body.own).toMatchObject({ deed: { state: 'done' }, tries: [{}, { right: 2, passed: true }] })
    expect(passed.body.own?.key).toBeNull()
    expect(await deeds()).toMatchObject([{ activity: 'quiz', sessionId: set.sessionId, personId: set.mia.personId }])
    expect((await standing()).outcome).toBe('complete')
    expect((await set.tryQuiz(id, answering(quiz, 3), { number: 3 })).failure?.reason).toBe('already-passed')
  })

  test('tells nobody the right answers while anybody can still answer', async () => {
    const id = await add()
    const read = async () => JSON.stringify([await set.look(set.mia), await set.look(set.finn)])
    expect(await read()).not.toContain('rightId')
    const failed = JSON.stringify((await set.tryQuiz(id, answering(quiz, 0))).body)
    expect(failed).not.toContain('rightId')
    expect((await set.look(set.mia)).activities[0]?.own?.key).toBeNull()
    expect((await set.look(set.finn)).activities[0]?.quiz?.questions).toBeNull()
    for (const who of [set.mia, set.finn])
      expect((await server.call(who.cookie, contract.getQuiz, set.of(id))).status).toBe(403)
    await set.tryQuiz(id, answering(quiz, 0), { number: 2 })
    expect((await set.look(set.mia)).activities[0]?.own?.key).toBeNull()
    expect((await set.tryQuiz(id, answering(quiz, 3), { number: 3 })).failure?.reason).toBe('no-tries-left')
    await ask({ activity: 'quiz', scope: 'session', withinHours: 1 })
    expect((await set.look(set.mia)).activities[0]?.own?.key).toEqual(answering(quiz, 3))
    expect(await deeds()).toEqual([])
  })

  test('counts one try of two that are sent at once', async () => {
    const id = await add()
    const sent = answering(quiz, 0)
    const answers = await Promise.all([set.tryQuiz(id, sent), set.tryQuiz(id, sent), set.tryQuiz(id, sent)])
    expect(statuses(answers)).toEqual([200, 409, 409])
    expect((await set.look(set.mia)).activities[0]?.own?.tries).toHaveLength(1)
    const right = answering(quiz, 3)
    const passes = await Promise.all([set.tryQuiz(id, right, { number: 2 }), set.tryQuiz(id, right, { number: 2 })])
    expect(statuses(passes)).toEqual([200, 409])
    expect(await deeds()).toHaveLength(1)
  })

  test('takes one answer to each of its own questions, and nothing else', async () => {
    const id = await add()
    const [first, ...rest] = answering(quiz, 3)
    const other = answering(makeQuiz(), 3)
    if (!first) throw new Error('there is no question')
    const swapped = { ...first, optionId: rest[0]?.optionId ?? '' }
    const codes = async (answers: typeof rest) =>
      (await set.tryQuiz(id, answers)).failure?.issues?.map(({ code }) => code)
    expect(await codes(rest)).toEqual(['empty'])
    expect(await codes([first, first, ...rest])).toEqual(['answered-twice'])
    expect(await codes([swapped, ...rest])).toEqual(['unknown-answer'])
    expect(await codes(other)).toEqual([...Array(3).fill('unknown-question'), ...Array(3).fill('empty')])
    expect((await set.look(set.mia)).activities[0]?.own?.tries).toEqual([])
  })

  test('is closed once the rule’s hours are over', async () => {
    const id = await add()
    await ask({ activity: 'quiz', scope: 'session', withinHours: 1 })
    expect((await set.tryQuiz(id, answering(quiz, 3))).failure?.reason).toBe('activity-closed')
  })

  test('keeps its questions once somebody has tried it; what is said about it may change', async () => {
    const id = await add()
    await set.tryQuiz(id, answering(quiz, 0))
    const place = { kind: 'quiz', sessionId: set.sessionId } as const
    for (const changes of [{ tries: 3 }, { passPercent: 1 }, { questions: makeQuiz().questions }]) {
      const changed = { ...place, instructions: '', quiz: { ...quiz, ...changes } }
      expect((await set.write(changed, { revision: 1 })).failure?.reason).toBe('activity-done')
    }
    expect((await set.write({ ...place, instructions: 'Read first', quiz }, { revision: 1 })).status).toBe(200)
    expect((await server.succeed(set.anna.cookie, contract.getQuiz, set.of(id))).tried).toBe(true)
    expect((await server.call(set.anna.cookie, contract.removeActivity, set.of(id))).failure?.reason).toBe(
      'activity-done',
    )
  })

  test('has a right answer to each question, and nothing twice', async () => {
    const [first] = quiz.questions
    if (!first) throw new Error('there is no question')
    const write = async (questions: typeof quiz.questions) =>
      (await set.write({ kind: 'quiz', sessionId: null, instructions: '', quiz: { ...quiz, questions } })).failure
        ?.issues
    expect(await write([{ ...first, rightId: first.id }])).toMatchObject([
      { path: 'activity.quiz.questions.0.rightId', code: 'no-right-answer' },
    ])
    expect((await write([first, first]))?.map(({ code }) => code)).toEqual(['question-twice', 'option-twice'])
    expect((await write([{ ...first, options: first.options.slice(0, 1) }]))?.length).toBe(1)
    expect((await write([]))?.length).toBe(1)
  })
})

test('the rules of ITU Academy and of event platforms can be set and met', async () => {
  const params = { projectId: set.projectId }
  for (const preset of ['itu-academy', 'event-platforms'])
    await server.succeed(set.anna.cookie, setPolicy, { params, body: { policy: { preset }, reason: 'As they do' } })
  expect((await server.succeed(set.anna.cookie, getPolicy, { params })).version).toBe(3)
  expect((await set.look(set.anna)).missing.map(({ activity }) => activity)).toEqual(['evaluation', 'claim'])
})
