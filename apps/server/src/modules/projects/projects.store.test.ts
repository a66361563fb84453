import { ProjectId } from '@muster/contracts/ids'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../../../../tests/support/database.ts'
import { type Database, openDatabase } from '../../platform/db.ts'
import { newId } from '../../platform/ids.ts'
import { setOrganisations } from './organisations.store.ts'
import { getFacts, insertProject, lockRow, updateProject } from './projects.store.ts'
import { projectInput } from './test-inputs.ts'

let made: TestDatabase
let database: Database

beforeAll(async () => {
  made = await openTestDatabase()
  const { DATABASE_URL: url, DATA_DIR: directory } = made.env
  database = await openDatabase(url ? { url } : { directory })
})
afterAll(async () => {
  await database.close()
  await made.remove()
})

test('a project is kept as it was written, with its days and instants', async () => {
  const id = newId(ProjectId)
  const input = projectInput({ code: 'Kept' })
  const { issuingOrganisation: issuing, implementingOrganisations: implementing } = input
  await database.transaction(async (db) => {
    await insertProject(db, id, input)
    await setOrganisations(db, { projectId: id, issuing, implementing })
  })
  const facts = await getFacts(database.client, id)
  expect({ ...facts, nominationsCloseOn: '2021-11-01' }).toMatchObject({
    ...input,
    state: 'preparing',
    revision: 1,
    nominationsCloseAt: new Date('2021-11-01T14:59:59.999Z'),
    window: { startsAt: new Date('2021-11-23T15:00:00Z'), endsAt: new Date('2021-11-25T15:00:00Z') },
  })
})

test('a code that is taken is refused by the database itself', async () => {
  await insertProject(database.client, newId(ProjectId), projectInput({ code: 'Once' }))
  const again = insertProject(database.client, newId(ProjectId), projectInput({ code: 'Once' }))
  await expect(again).rejects.toMatchObject({ code: 'CONFLICT', reason: 'code-taken' })
})

test('whoever holds a project is waited for', async () => {
  const id = newId(ProjectId)
  await insertProject(database.client, id, projectInput({ code: 'Held' }))
  const raise = () =>
    database.transaction(async (db) => {
      await lockRow(db, id)
      const { quota } = await getFacts(db, id)
      await updateProject(db, id, projectInput({ code: 'Held', quota: { ...quota, local: quota.local + 1 } }))
    })
  await Promise.all(Array.from({ length: 5 }, raise))
  const { quota, revision } = await getFacts(database.client, id)
  expect({ local: quota.local, revision }).toEqual({ local: 12 + 5, revision: 6 })
})
