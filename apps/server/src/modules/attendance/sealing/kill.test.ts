import { setTimeout } from 'node:timers/promises'
import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { listOutbox } from '@muster/contracts/messages'
import { exportEvidence, listSeals, type PublicSeal } from '@muster/contracts/seals'
import { read } from '@muster/crowd/http'
import { makeLiveClient } from '@muster/crowd/live-client'
import { readExport } from '@muster/evidence/export-lines'
import { verifyExport } from '@muster/evidence/verify-export'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MadePerson } from '../../../../../../tests/support/makers.ts'
import { type Product, prepareProduct } from '../../../../../../tests/support/product.ts'

/** When the server is killed, after a session has ended: before it would seal it, and about then. */
const killedAfterMs = [0, 2000]

let product: Product
let projectId: ProjectId
let facilitator: MadePerson
let secretary: MadePerson
const sessionIds: SessionId[] = []

beforeAll(async () => {
  product = await prepareProduct({
    async seed(make) {
      projectId = await make.project()
      for (const _ of killedAfterMs) sessionIds.push(await make.session({ projectId }))
      facilitator = await make.person({ role: 'facilitator', projectId })
      secretary = await make.person({ role: 'project-administrator', projectId })
    },
  })
  await product.start()
}, 60_000)
afterAll(() => product.remove())

const inProject = (path: string) => path.replace(':projectId', projectId)

async function readSeals(): Promise<PublicSeal[]> {
  const response = await fetch(product.url + inProject(listSeals.path))
  return response.ok ? listSeals.reply.parse(await response.json()).seals : []
}

async function runAndEnd(sessionId: SessionId): Promise<void> {
  const client = makeLiveClient(
    { url: product.url, cookie: facilitator.cookie, projectId, sessionId },
    { reconnectAfterMs: 200 },
  )
  await client.join()
  await client.command(client.stream('stage'), { type: 'session.open' })
  await client.command(client.stream('stage'), { type: 'session.end' })
  client.close()
}

test('a server killed while it seals leaves each session sealed whole or not at all, and told of once', async () => {
  for (const [round, afterMs] of killedAfterMs.entries()) {
    const sessionId = sessionIds[round]
    if (sessionId) await runAndEnd(sessionId)
    await setTimeout(afterMs)
    await product.kill()
    await product.start()
  }
  await expect
    .poll(async () => new Set((await readSeals()).flatMap((seal) => seal.sessionId ?? [])).size, { timeout: 30_000 })
    .toBe(sessionIds.length)

  const exported = await fetch(product.url + inProject(exportEvidence.path), { headers: { cookie: secretary.cookie } })
  const evidence = await readExport((await exported.text()).split('\n'))
  expect(await verifyExport(evidence, { readTimeStamp: async () => null })).toMatchObject({ ok: true })

  const { mails } = await read(product.url, secretary.cookie, {
    endpoint: listOutbox,
    path: inProject(listOutbox.path),
  })
  const told = mails.filter(({ kind }) => kind === 'seal').map(({ text }) => text)
  for (const { sha256 } of await readSeals()) expect(told.filter((text) => text.includes(sha256))).toHaveLength(1)
}, 120_000)
