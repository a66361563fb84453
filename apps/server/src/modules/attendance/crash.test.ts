import { randomUUID } from 'node:crypto'
import { referencePolicy } from '@muster/attendance/reference-policy'
import { getOwnStanding } from '@muster/contracts/attendance'
import { addressOf } from '@muster/contracts/endpoint'
import { CheckId, type ProjectId, type SessionId } from '@muster/contracts/ids'
import { read } from '@muster/crowd/http'
import { type LiveClient, makeLiveClient } from '@muster/crowd/live-client'
import { findOwnChecks } from '@muster/crowd/own-checks'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { MadePerson } from '../../../../../tests/support/makers.ts'
import { type Product, prepareProduct } from '../../../../../tests/support/product.ts'

let product: Product
let projectId: ProjectId
let sessionId: SessionId
let checkedId: SessionId
let facilitator: MadePerson
let ana: MadePerson
let bao: MadePerson
const clients: LiveClient[] = []
const checks = {
  forms: ['prompt'],
  placing: { kind: 'density', count: 1, perMinutes: 50 },
  announced: 'never',
  onlyOne: null,
  expireAfterS: 10,
} as const

beforeAll(async () => {
  product = await prepareProduct({
    async seed(make) {
      projectId = await make.project({ policy: { ...referencePolicy, checks } })
      sessionId = await make.session({ projectId })
      checkedId = await make.session({ projectId, lastsMs: 50 * 60_000 })
      facilitator = await make.person({ role: 'facilitator', projectId })
      ana = await make.person({ role: 'participant', projectId })
      bao = await make.person({ role: 'participant', projectId })
    },
  })
  await product.start()
}, 60_000)
afterEach(() => {
  for (const client of clients.splice(0)) client.close()
})
afterAll(() => product.remove())

async function enter(who: MadePerson, into = sessionId): Promise<LiveClient> {
  const where = { url: product.url, cookie: who.cookie, projectId, sessionId: into }
  const made = makeLiveClient(where, { reconnectAfterMs: 200 })
  clients.push(made)
  await made.join()
  return made
}

const standing = async (who: MadePerson) => {
  const path = addressOf(getOwnStanding, { params: { projectId } })
  const { standing } = await read(product.url, who.cookie, { endpoint: getOwnStanding, path })
  return standing.sessions.find((session) => session.sessionId === sessionId)
}

async function query(sql: string, values: unknown[]) {
  const client = new pg.Client({ connectionString: product.databaseUrl ?? '' })
  await client.connect()
  try {
    return (await client.query(sql, values)).rows
  } finally {
    await client.end()
  }
}

/** The earliest of the last signs of life that are stored of those who are in the session, as epoch milliseconds. */
async function storedMs(): Promise<number> {
  const sql = 'SELECT min("lastSeenAt") AS "at" FROM open_visit WHERE "sessionId" = $1'
  const [row] = await query(sql, [sessionId])
  return new Date(row?.at).getTime()
}

const takesMs = 20_000
/** As the product under test is set. */
const checkpointMs = 1500

describe('after the server was killed in the middle of a session', () => {
  test('everybody is back where they were, and the outage is nobody’s', async () => {
    const host = await enter(facilitator)
    const listener = await enter(ana)
    await host.command(host.stream('stage'), { type: 'session.open' })
    await listener.say('said before')
    await host.until('the word', (client) => client.said().length === 1)
    const boot = listener.joined()?.boot

    // A sign of life since the opening has to be stored: what never was is not known after a crash.
    const openedAt = host.stage().lifecycle.openedAt ?? 0
    await expect.poll(storedMs, { timeout: takesMs }).toBeGreaterThan(openedAt)
    const killedAtMs = Date.now()
    await product.kill()
    await product.start()

    for (const client of [host, listener])
      await client.until('to be back', (client) => client.joined()?.boot !== boot && client.socket.connected, takesMs)
    expect(listener.said()).toEqual(['said before'])
    expect(listener.stage()).toMatchObject({ lifecycle: { phase: 'open' } })
    await listener.say('said after')
    await host.until('the next word', (client) => client.said().length === 2)

    // The killed process's lease runs out, and its visits are closed at their checkpoints.
    await expect
      .poll(async () => (await standing(ana))?.visits.map(({ closedHow }) => closedHow), { timeout: takesMs })
      .toEqual(['crashed', null])
    await host.command(host.stream('stage'), { type: 'session.end' })
    await expect.poll(async () => (await standing(ana))?.outcome, { timeout: takesMs }).toBe('complete')
    const after = await standing(ana)
    expect(after?.line?.segments.map(({ kind }) => kind)).toContain('outage')
    expect(after?.visits[0]).toMatchObject({ closedHow: 'crashed' })
    const crashed = after?.visits[0]
    expect(crashed?.uncertaintyMs).toBeLessThanOrEqual(checkpointMs)
    // She was there to the kill: what is credited falls short of that by one checkpoint at most, and says so.
    expect(killedAtMs - (crashed?.endMs ?? 0)).toBeLessThanOrEqual(crashed?.uncertaintyMs ?? 0)
    expect((await standing(bao))?.outcome).toBe('incomplete')
  }, 90_000)

  test('a check that was open is still there, once, and one whose moment has come meanwhile is asked', async () => {
    const host = await enter(facilitator, checkedId)
    const listener = await enter(ana, checkedId)
    const own = (client: LiveClient) => findOwnChecks(client)?.checks ?? []
    const openCheck = CheckId.parse(randomUUID())
    await host.command(host.stream('stage'), { type: 'session.open' })
    await host.command(host.stream('stage'), { type: 'check.ask', checkId: openCheck, form: 'prompt' })
    await listener.until('the check', (client) => own(client).length === 1)
    const boot = listener.joined()?.boot
    await product.kill()
    const [placed] = await query(
      `UPDATE attention_check SET "placedFor" = to_timestamp(0) WHERE "sessionId" = $1 AND "askedAt" IS NULL RETURNING id`,
      [checkedId],
    )
    await product.start()

    const isBack = (client: LiveClient) => client.joined()?.boot !== boot && client.socket.connected
    await listener.until('to be back', isBack, takesMs)
    expect(own(listener)).toMatchObject([{ checkId: openCheck, answeredAt: null }])
    const answer = { type: 'check.answer', checkId: openCheck } as const
    expect(await listener.command(findOwnChecks(listener)?.id ?? listener.stream('stage'), answer)).toMatchObject({
      ok: true,
    })
    // It waits for the one before to be over.
    await listener.until('the next check', (client) => own(client).length === 2, takesMs)
    const asked = await query(
      'SELECT id FROM attention_check WHERE "sessionId" = $1 AND "askedAt" IS NOT NULL ORDER BY "askedAt"',
      [checkedId],
    )
    expect(asked).toEqual([{ id: openCheck }, { id: placed?.id }])
    expect(own(listener).map(({ checkId }) => checkId)).toEqual([openCheck, placed?.id])
  }, 90_000)
})
