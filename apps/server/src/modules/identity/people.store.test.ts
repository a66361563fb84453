import { AccountId, type PersonId, ProjectId } from '@muster/contracts/ids'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../../../../tests/support/database.ts'
import { type Database, openDatabase } from '../../platform/db.ts'
import { newId, newUuid } from '../../platform/ids.ts'
import { ensureAccount } from './accounts.store.ts'
import { countPlaces, enrol, findInProject, insertPerson, isNamedByEvidence, withdraw } from './people.store.ts'

let made: TestDatabase
let database: Database
let projectId: ProjectId
let personId: PersonId

const mailbox = { email: 'office@example.org', name: 'Kim Minji' }

beforeAll(async () => {
  made = await openTestDatabase()
  const { DATABASE_URL: url, DATA_DIR: directory } = made.env
  database = await openDatabase(url ? { url } : { directory })
  projectId = newId(ProjectId)
  await database.client.project.create({
    data: {
      id: projectId,
      code: 'People',
      title: 'People',
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
  personId = await database.transaction(async (db) =>
    insertPerson(db, {
      accountId: await ensureAccount(db, mailbox),
      names: { latin: mailbox.name, native: { text: '김민지', lang: 'ko' } },
      email: mailbox.email,
      country: 'KR',
      organisation: null,
      position: null,
    }),
  )
})
afterAll(async () => {
  await database.close()
  await made.remove()
})

test('a mailbox has one account, however many ask for it at once', async () => {
  const ids = await Promise.all(
    Array.from({ length: 5 }, () => database.transaction((db) => ensureAccount(db, mailbox))),
  )
  expect(new Set(ids).size).toBe(1)
  expect(AccountId.safeParse(ids[0]).success).toBe(true)
})

test('whoever withdrew does not count, and counts again once enrolled again', async () => {
  const { client } = database
  await enrol(client, { projectId, personId, place: 'local' })
  expect(await countPlaces(client, projectId)).toEqual({ overseas: 0, local: 1 })
  await withdraw(client, { projectId, personId }, new Date())
  expect(await countPlaces(client, projectId)).toEqual({ overseas: 0, local: 0 })
  expect(await findInProject(client, { projectId, personId })).toBeNull()
  await enrol(client, { projectId, personId, place: 'overseas' })
  expect(await findInProject(client, { projectId, personId })).toMatchObject({
    names: { latin: 'Kim Minji', native: { text: '김민지', lang: 'ko' } },
    roles: ['participant'],
    place: 'overseas',
  })
})

test('evidence names a person in the project in which they voted, and in no other', async () => {
  const { client } = database
  expect(await isNamedByEvidence(client, { projectId, personId })).toBe(false)
  const sessionId = newUuid()
  await client.session.create({
    data: {
      id: sessionId,
      projectId,
      kind: 'discussion',
      title: 'Vote',
      description: '',
      startsAt: new Date('2021-11-24T09:00:00Z'),
      endsAt: new Date('2021-11-24T10:00:00Z'),
      required: true,
    },
  })
  await client.ballot.create({
    data: { sessionId, voterId: personId, pollId: newUuid(), choices: [1], castAt: new Date() },
  })
  expect(await isNamedByEvidence(client, { projectId, personId })).toBe(true)
  expect(await isNamedByEvidence(client, { projectId: newId(ProjectId), personId })).toBe(false)
})
