import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { makeLiveClient } from '@muster/crowd/live-client'
import { limits } from '@muster/live/limits'
import type { EvictionReason } from '@muster/live/protocol/events'
import { PROTOCOL_VERSION } from '@muster/live/protocol/version'
import { expect, type Page, test, type WebSocketRoute } from '@playwright/test'
import { seat, signIn } from '../support/browsers.ts'
import { startForwardProxy } from '../support/forward-proxy.ts'
import type { MadePerson } from '../support/makers.ts'
import { type Product, prepareProduct } from '../support/product.ts'

// The ways in which a room is not simply open: somebody is shown out, the page is older than the server, and what was
// said lies further back than the room remembers.

let product: Product
let person: MadePerson
let projectId: ProjectId
let sessionId: SessionId
const said = limits.recentMessages + 30

test.beforeAll(async () => {
  product = await prepareProduct({
    // Nobody drops out here: a busy machine must not look like a lost line.
    env: { PING_INTERVAL_MS: '10000', PING_TIMEOUT_MS: '10000', CHECKPOINT_INTERVAL_MS: '15000', LEASE_MS: '15000' },
    seed: async (make) => {
      projectId = await make.project()
      sessionId = await make.session({ projectId, title: 'Introduction' })
      person = await make.person({ name: 'Kim Min-jun', role: 'participant', projectId })
    },
  })
  await product.start()
})
test.afterAll(() => product.remove())

test('who is shown out is told why, and comes in again', async ({ browser }) => {
  const { context, page } = await seat(browser, product.url, person)
  let line: WebSocketRoute | undefined
  await context.routeWebSocket(/\/live\//, (route) => {
    route.connectToServer()
    line = route
  })
  await enter(page)
  const words = {
    'joined-elsewhere': 'somewhere else',
    'not-allowed': 'Your role in this project no longer opens this room',
    'session-gone': 'no longer held here',
  } as const satisfies Partial<Record<EvictionReason, string>>
  for (const [reason, word] of Object.entries(words)) {
    line?.send(`42${JSON.stringify(['live:evicted', { reason }])}`)
    await expect(page.getByRole('heading', { name: 'You are no longer in the room' })).toBeFocused()
    await expect(page.getByText(word)).toBeVisible()
    await page.getByRole('button', { name: 'Come in again' }).click()
    await expect(page.getByText('You are back.')).toBeVisible()
  }
  line?.send(`42${JSON.stringify(['live:evicted', { reason: 'signed-out' }])}`)
  await page.getByRole('link', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/sign-in\?next=.*live/)
  await context.close()
})

test('a page older than the server says so, and comes in once it is loaded anew', async ({ browser }) => {
  const { context, page } = await seat(browser, product.url, person)
  let isOld = true
  await context.routeWebSocket(/\/live\//, (route) => {
    const server = route.connectToServer()
    const current = `{"protocol":${PROTOCOL_VERSION}}`
    route.onMessage((message) => server.send(isOld ? String(message).replace(current, '{"protocol":0}') : message))
  })
  await page.goto(room())
  await expect(page.getByRole('heading', { name: 'Muster has been updated' })).toBeFocused()
  isOld = false
  await page.getByRole('button', { name: 'Load the page again' }).click()
  await expect(page.getByRole('main', { name: 'Stage' })).toBeVisible()
  await context.close()
})

test('whose network lets no WebSocket through comes in by requests, is told so, and misses nothing', async ({
  browser,
}) => {
  const proxy = await startForwardProxy({ opensTunnels: false })
  const context = await browser.newContext({ proxy: { server: proxy.url, bypass: '<-loopback>' }, locale: 'en-GB' })
  await signIn(context, product.url, person)
  const page = await context.newPage()
  await enter(page)
  const told = page.getByText('Your network lets through a slower connection only.')
  await expect(told).toBeVisible()
  await page.getByRole('button', { name: 'Understood' }).click()
  await expect(told).toBeHidden()
  const where = { url: product.url, cookie: person.cookie, projectId, sessionId }
  const other = makeLiveClient(where)
  await other.join()
  await other.say('Said over a WebSocket')
  await expect(page.getByText('Said over a WebSocket')).toBeVisible()
  other.close()
  await page.reload()
  await expect(page.getByText('Said over a WebSocket')).toBeVisible()
  await expect(told).toBeHidden()
  await context.close()
  proxy.stop()
})

test('what was said before the last hundred messages can be read back, and nothing moves under the reader', async ({
  browser,
}) => {
  // Turn by turn on four devices, because one alone may not say so much at once.
  const devices = [1, 2, 3, 4].map(() =>
    makeLiveClient({ url: product.url, cookie: person.cookie, projectId, sessionId }),
  )
  for (const device of devices) await device.join()
  for (let number = 1; number <= said; number++) {
    const answer = await devices[number % devices.length]?.say(`Message ${number} of ${said}`)
    expect(answer).toMatchObject({ ok: true })
  }
  const { context, page } = await seat(browser, product.url, person)
  await enter(page)
  const message = (number: number) => page.getByText(`Message ${number} of ${said}`, { exact: true })
  await expect(message(said)).toBeInViewport()
  await expect(message(1)).toHaveCount(0)

  const oldest = message(said - limits.recentMessages + 1)
  await oldest.scrollIntoViewIfNeeded()
  const before = await oldest.boundingBox()
  await page.getByRole('button', { name: 'Earlier messages' }).click()
  await expect(message(1)).toBeAttached()
  await expect(page.getByRole('button', { name: 'Earlier messages' })).toHaveCount(0)
  const after = await oldest.boundingBox()
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(60)

  await devices[0]?.say('One more, meanwhile')
  await expect(page.getByText('One more, meanwhile')).toBeAttached()
  await expect(page.getByText('One more, meanwhile')).not.toBeInViewport()
  await page.getByRole('button', { name: 'To the latest' }).click()
  await expect(page.getByText('One more, meanwhile')).toBeInViewport()
  for (const device of devices) device.close()
  await context.close()
})

const room = () => `${product.url}/projects/${projectId}/sessions/${sessionId}/live`

async function enter(page: Page) {
  await page.goto(room())
  await expect(page.getByRole('main', { name: 'Stage' })).toBeVisible()
}
