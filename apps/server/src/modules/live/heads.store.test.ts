import { PersonId, SessionId } from '@muster/contracts/ids'
import { streamId } from '@muster/live/stream'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../../../../tests/support/database.ts'
import { type Database, openDatabase } from '../../platform/db.ts'
import { newId } from '../../platform/ids.ts'
import { listHeads, listHeadsOf } from './heads.store.ts'

const people = 1300
let made: TestDatabase
let database: Database
let sessionId: SessionId
let own: string[]
const stage = () => streamId({ kind: 'stage', sessionId })
const staff = () => streamId({ kind: 'staff', sessionId })

beforeAll(async () => {
  made = await openTestDatabase()
  const { DATABASE_URL: url, DATA_DIR: directory } = made.env
  database = await openDatabase(url ? { url } : { directory })
})
afterAll(async () => {
  await database.close()
  await made.remove()
})
beforeEach(async () => {
  sessionId = newId(SessionId)
  own = Array.from({ length: people }, () => streamId({ kind: 'person', sessionId, personId: newId(PersonId) }))
  const ids = [stage(), staff(), ...own]
  await db().liveStream.createMany({ data: ids.map((id) => ({ id, sessionId, head: 3 })) })
})

const db = () => database.client
const read = (ofPeople: number) => listHeads(db(), [{ sessionId, ofPeople }])

test('of a thousand people whose own logs stand still none is read', async () => {
  const heads = await read(3 * people)
  expect(heads.map(({ streamId }) => streamId).toSorted()).toEqual([stage(), staff()].toSorted())
})

test('where one of them has grown, or nothing is known yet, all are', async () => {
  expect(await read(0)).toHaveLength(people + 2)
  await db().liveStream.update({ where: { id: own[7] ?? '' }, data: { head: 4 } })
  const heads = await read(3 * people)
  expect(heads).toHaveLength(people + 2)
  expect(heads.find(({ streamId }) => streamId === own[7])).toEqual({ streamId: own[7], sessionId, head: 4 })
  expect(await read(3 * people + 1)).toHaveLength(2)
})

test('each session is asked for by itself', async () => {
  const another = newId(SessionId)
  const theirs = streamId({ kind: 'person', sessionId: another, personId: newId(PersonId) })
  await db().liveStream.create({ data: { id: theirs, sessionId: another, head: 1 } })
  const heads = await listHeads(db(), [
    { sessionId, ofPeople: 3 * people },
    { sessionId: another, ofPeople: 0 },
  ])
  expect(heads.map(({ streamId }) => streamId).toSorted()).toEqual([stage(), staff(), theirs].toSorted())
  expect(await listHeads(db(), [])).toEqual([])
})

test('the clock looks at the stage alone', async () => {
  expect(await listHeadsOf(db(), [stage()])).toEqual([{ streamId: stage(), sessionId, head: 3 }])
})
