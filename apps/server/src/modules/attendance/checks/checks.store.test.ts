import { CheckId, PersonId, ProjectId, SessionId } from '@muster/contracts/ids'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../../../../../tests/support/database.ts'
import { type Database, openDatabase } from '../../../platform/db.ts'
import { newId, newUuid } from '../../../platform/ids.ts'
import { insertOpenVisits } from '../visits.store.ts'
import { insertAnswer, insertPlaced, listDue, listPutChecks, listSeen, putAsked, putToPresent } from './checks.store.ts'
import { countWrongGuess, deleteCodes, findCode, insertCode } from './codes.store.ts'

let made: TestDatabase
let database: Database
const projectId = newId(ProjectId)
const sessionId = newId(SessionId)

beforeAll(async () => {
  made = await openTestDatabase()
  const { DATABASE_URL: url, DATA_DIR: directory } = made.env
  database = await openDatabase(url ? { url } : { directory })
  await database.client.project.create({
    data: {
      id: projectId,
      code: 'Checks',
      title: 'Checks',
      kind: 'workshop',
      modality: 'online',
      startsOn: new Date('2021-11-24'),
      endsOn: new Date('2021-11-25'),
      timeZone: 'UTC',
      hostCountry: 'KR',
      signatoryName: 'Indra Example',
      signatoryRole: 'Secretary-General',
      quotaOverseas: 10,
      quotaLocal: 10,
      qualifications: '',
      objectives: '',
      background: '',
      locale: 'en',
    },
  })
})
afterAll(async () => {
  await database.close()
  await made.remove()
})

const db = () => database.client
/** Somebody with or without a part in the project. */
async function person({ takesPart }: { takesPart: boolean }): Promise<PersonId> {
  const personId = newId(PersonId)
  await db().person.create({ data: { id: personId } })
  if (takesPart) await db().participant.create({ data: { id: newUuid(), projectId, personId, place: 'overseas' } })
  return personId
}
const at = (seconds: number) => new Date(Date.UTC(2021, 10, 24, 5, 0, seconds))
const place = (id: string, seconds: number, form: 'prompt' | 'spoken-code' = 'prompt') =>
  insertPlaced(db(), { projectId, sessionId, checks: [{ id, form, placedFor: at(seconds) }] })
const asked = (id: CheckId, seconds: number) =>
  putAsked(db(), {
    id,
    projectId,
    sessionId,
    form: 'prompt',
    askedBy: null,
    askedAt: at(seconds),
    expiresAt: at(seconds + 60),
  })

function open(personId: PersonId, device = newUuid()) {
  const ids = { id: newUuid(), bootId: newUuid(), connectionId: newUuid(), device }
  const times = { joinedAtMs: at(0).getTime(), lastSeenAtMs: at(5).getTime(), clockOffsetMs: null }
  return insertOpenVisits(db(), [{ ...ids, projectId, sessionId, personId, room: 'stage', ...times }])
}

describe('checks as they are stored', () => {
  test('are due in order of their moments, one a session, until they were asked', async () => {
    const [early, late] = [newId(CheckId), newId(CheckId)]
    await place(late, 40)
    await place(early, 20, 'spoken-code')
    const due = async (seconds: number) => (await listDue(db(), [sessionId], at(seconds))).map(({ id }) => id)
    expect(await due(19)).toEqual([])
    expect(await due(20)).toEqual([early])
    expect(await due(40)).toEqual([early])
    await asked(early, 41)
    expect(await due(40)).toEqual([late])
    await asked(late, 102)
    expect(await due(200)).toEqual([])
    expect(await listDue(db(), [], at(200))).toEqual([])
  })

  test('are put once to who takes part and is there, however many devices they use', async () => {
    const [taking, speaker] = [await person({ takesPart: true }), await person({ takesPart: true })]
    const staff = await person({ takesPart: false })
    await person({ takesPart: true })
    for (const personId of [taking, taking, speaker, staff]) await open(personId)
    const checkId = newId(CheckId)
    await asked(checkId, 300)
    expect(await putToPresent(db(), { checkId, sessionId, besides: [speaker] })).toEqual([taking])
    const of = async (only: PersonId[] | null) =>
      (await listPutChecks(db(), { projectId, sessionId, only })).map(({ personId, answeredAt }) => [
        personId,
        answeredAt,
      ])
    expect(await of(null)).toEqual([[taking, null]])
    await insertAnswer(db(), { checkId, personId: taking, answeredAt: at(310) })
    expect(await of([taking])).toEqual([[taking, at(310)]])
    expect(await of([staff])).toEqual([])
    await expect(insertAnswer(db(), { checkId, personId: taking, answeredAt: at(311) })).rejects.toThrow(
      'Unique constraint',
    )
    expect(await listSeen(db(), sessionId)).toContainEqual({
      personId: taking,
      startMs: at(0).getTime(),
      endMs: null,
    })
  })

  test('are asked once: whoever comes second cannot change what was', async () => {
    const checkId = newId(CheckId)
    await asked(checkId, 400)
    await expect(asked(checkId, 401)).rejects.toThrow('Unique constraint')
  })
})

test('codes are gone with the guesses at them', async () => {
  const [checkId, personId] = [newId(CheckId), newId(PersonId)]
  await insertCode(db(), { checkId, sessionId, code: '0042' })
  expect(await findCode(db(), { checkId, personId })).toEqual({ code: '0042', wrong: 0 })
  for (const times of [1, 2]) {
    await countWrongGuess(db(), { checkId, personId })
    expect(await findCode(db(), { checkId, personId })).toEqual({ code: '0042', wrong: times })
  }
  await deleteCodes(db(), sessionId)
  expect(await findCode(db(), { checkId, personId })).toBe(null)
  expect(await db().codeGuess.count({ where: { checkId } })).toBe(0)
})
