import { getOwnStanding } from '@muster/contracts/attendance'
import { addressOf } from '@muster/contracts/endpoint'
import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { read } from '@muster/crowd/http'
import { type LiveClient, makeLiveClient } from '@muster/crowd/live-client'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { MadePerson } from '../../../../../tests/support/makers.ts'
import { type Product, prepareProduct } from '../../../../../tests/support/product.ts'

let product: Product
let projectId: ProjectId
let sessionId: SessionId
let facilitator: MadePerson
let ana: MadePerson
let bao: MadePerson
const clients: LiveClient[] = []

beforeAll(async () => {
  product = await prepareProduct({
    async seed(make) {
      projectId = await make.project()
      sessionId = await make.session({ projectId })
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

async function enter(who: MadePerson): Promise<LiveClient> {
  const made = makeLiveClient({ url: product.url, cookie: who.cookie, projectId, sessionId }, { reconnectAfterMs: 200 })
  clients.push(made)
  await made.join()
  return made
}

const standing = async (who: MadePerson) => {
  const path = addressOf(getOwnStanding, { params: { projectId } })
  const { standing } = await read(product.url, who.cookie, { endpoint: getOwnStanding, path })
  return standing.sessions.find((session) => session.sessionId === sessionId)
}

/** The earliest of the last signs of life that are stored of those who are in the session, as epoch milliseconds. */
async function storedMs(): Promise<number> {
  const client = new pg.Client({ connectionString: product.databaseUrl ?? '' })
  await client.connect()
  try {
    const { rows } = await client.query('SELECT min("lastSeenAt") AS "at" FROM open_visit WHERE "sessionId" = $1', [
      sessionId,
    ])
    return new Date(rows[0]?.at).getTime()
  } finally {
    await client.end()
  }
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
})
