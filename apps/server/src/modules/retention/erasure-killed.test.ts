import { type AddressInput, addressOf, type Endpoint } from '@muster/contracts/endpoint'
import { erasePerson } from '@muster/contracts/identity'
import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { sendAnnouncement } from '@muster/contracts/messages'
import { makeLiveClient } from '@muster/crowd/live-client'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MadePerson } from '../../../../../tests/support/makers.ts'
import { type Product, prepareProduct } from '../../../../../tests/support/product.ts'
import { countErasing, listMarked } from './test-erasing.ts'

/** At what the erasure waits when the server is killed: at its beginning, in its midst and at its end. */
const tables = ['live_words', 'profile', 'audit_entry']

let product: Product
let database: pg.Client
let projectId: ProjectId
let sessionId: SessionId
let secretary: MadePerson
const people = new Map<string, MadePerson>()

beforeAll(async () => {
  product = await prepareProduct({
    async seed(make) {
      projectId = await make.project()
      sessionId = await make.session({ projectId, startsInMs: 600_000 })
      secretary = await make.person({ role: 'project-administrator', projectId })
      for (const [at, place] of [...tables, 'done'].entries())
        people.set(place, await make.person({ name: `mia${at}-name`, role: 'participant', projectId }))
    },
  })
  await product.start()
  database = new pg.Client({ connectionString: product.databaseUrl ?? '' })
  await database.connect()
  for (const [at, { cookie }] of [...people.values()].entries()) {
    const client = makeLiveClient({ url: product.url, cookie, projectId, sessionId }, { reconnectAfterMs: 200 })
    await client.join()
    await client.say(`mia${at}-said`)
    client.close()
  }
  await ask(sendAnnouncement, { params: { projectId } }, { subject: 'Hello', body: 'All', audience: 'participants' })
}, 120_000)
afterAll(async () => {
  await database.end()
  await product.remove()
})

/** Asks as the secretary; 0 where nobody answers any more. */
async function ask<E extends Endpoint>(endpoint: E, input: AddressInput<E>, body: object = {}) {
  const request = { method: endpoint.method, body: JSON.stringify(body) }
  const headers = { cookie: secretary.cookie, 'content-type': 'application/json' }
  const answer = await fetch(product.url + addressOf(endpoint, input), { ...request, headers }).catch(() => null)
  return { status: answer?.status ?? 0, body: await answer?.json().catch(() => null) }
}

const marked = async (mark: string) => {
  const { rows } = await database.query(`SELECT count(*)::int AS "mails" FROM mail WHERE "personId" = $1`, [
    who(mark).personId,
  ])
  return { words: await listMarked(database, mark), mails: rows[0]?.mails }
}
const who = (mark: string): MadePerson => {
  const person = [...people.values()][Number(mark.slice('mia'.length))]
  if (!person) throw new Error(`Nobody is marked ${mark}`)
  return person
}
const erase = (mark: string) => ask(erasePerson, { params: { projectId, personId: who(mark).personId } })
const all = { words: ['name', 'said'], mails: 1 }
const none = { words: [], mails: 0 }

test.each(tables.map((table, at) => [table, `mia${at}`]))(
  'a server killed while it erases, at %s, has erased nothing, and erases all when it is asked again',
  async (table, mark) => {
    expect(await marked(mark)).toEqual(all)
    const holder = new pg.Client({ connectionString: product.databaseUrl ?? '' })
    await holder.connect()
    try {
      await holder.query(`BEGIN; LOCK TABLE "${table}" IN SHARE ROW EXCLUSIVE MODE`)
      const asked = erase(mark)
      await expect.poll(() => countErasing(database, [projectId], { waiting: true })).toBe(1)
      await product.kill()
      expect((await asked).status).toBe(0)
    } finally {
      await holder.end()
    }
    await expect.poll(() => countErasing(database, [projectId])).toBe(0)
    expect(await marked(mark)).toEqual(all)
    await product.start()
    expect(await marked(mark)).toEqual(all)
    expect(await erase(mark)).toEqual({ status: 200, body: { identity: 'erased' } })
    expect(await marked(mark)).toEqual(none)
  },
  90_000,
)

test('a server killed as soon as it has erased has erased all, and can be asked again', async () => {
  const mark = `mia${tables.length}`
  const asked = erase(mark)
  const recorded = `SELECT 1 FROM audit_entry WHERE "action" = 'person.erase' AND "subjectId" = $1`
  await expect
    .poll(async () => (await database.query(recorded, [who(mark).personId])).rowCount, { interval: 1 })
    .toBe(1)
  await product.kill()
  await asked
  expect(await marked(mark)).toEqual(none)
  await product.start()
  expect(await erase(mark)).toEqual({ status: 200, body: { identity: 'erased' } })
  expect(await marked(mark)).toEqual(none)
}, 90_000)
