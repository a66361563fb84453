import { referencePolicy } from '@muster/attendance/reference-policy'
import { getBoard } from '@muster/contracts/attendance'
import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { type Browser, expect, test } from '@playwright/test'
import { ask } from '../support/ask.ts'
import { type Seat, seat } from '../support/browsers.ts'
import { openSession } from '../support/in-the-room.ts'
import type { MadePerson } from '../support/makers.ts'
import { type Product, prepareProduct } from '../support/product.ts'

const hourMs = 60 * 60 * 1000
const sleepsMs = 5000

let product: Product
let projectId: ProjectId
let sessionId: SessionId
let people: Record<'fay' | 'asleep', MadePerson>

test.beforeAll(async () => {
  product = await prepareProduct({
    // A browser that has just been woken has much to catch up with.
    env: { PING_TIMEOUT_MS: '2000', LEASE_MS: '4000' },
    async seed(make) {
      projectId = await make.project({ policy: { ...referencePolicy, gaps: { bridgedUpToS: 0 } } })
      people = {
        fay: await make.person({ name: 'Fay Facilitator', role: 'facilitator', projectId }),
        asleep: await make.person({ name: 'Asel Participant', role: 'participant', projectId }),
      }
      sessionId = await make.session({ projectId, startsInMs: -1000, lastsMs: hourMs })
    },
  })
  await product.start()
})
test.afterAll(() => product.remove())

let theirs: Browser
test.afterEach(() => theirs.close())

test('whose tab the browser puts to sleep is away until it wakes, and then back by itself', async ({
  browser,
  launchOptions,
}) => {
  const fay = await enter(await seat(browser, product.url, people.fay))
  theirs = await browser.browserType().launch(launchOptions)
  const asleep = await enter(await seat(theirs, product.url, people.asleep))
  await openSession(fay.page)
  await expect(asleep.page.getByText('The stage is free')).toBeVisible()

  await signal(theirs, 'SIGSTOP')
  const away = async () => (await standingOf(fay, people.asleep)).visits.map(({ closedHow }) => closedHow)
  await expect.poll(away).toEqual(['timed-out'])
  const gone = await standingOf(fay, people.asleep)
  const before = Date.now()
  await expect.poll(() => Date.now() - before, { timeout: sleepsMs + 5000 }).toBeGreaterThan(sleepsMs)

  await signal(theirs, 'SIGCONT')
  await expect.poll(away).toEqual(['timed-out', null])
  await expect(asleep.page.getByText('The stage is free')).toBeVisible()
  const back = await standingOf(fay, people.asleep)
  expect(back.missedMs.low).toBeGreaterThan(sleepsMs)
  expect(back.visits[0]).toEqual(gone.visits[0])
})

async function enter(at: Seat): Promise<Seat> {
  await at.page.goto(`${product.url}/projects/${projectId}/sessions/${sessionId}/live`)
  await expect(at.page.getByRole('main', { name: 'Stage' })).toBeVisible()
  return at
}

/** Stops or continues every page of a browser, as the system does with an app in the background. */
async function signal(browser: Browser, name: 'SIGSTOP' | 'SIGCONT') {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  for (const { type, id } of processInfo) if (type === 'renderer') process.kill(id, name)
  await session.detach()
}

async function standingOf({ context }: Seat, { personId }: MadePerson) {
  const { standings } = await ask(context, getBoard, `${product.url}/api/projects/${projectId}/attendance`)
  const standing = standings.find((each) => each.personId === personId)?.sessions[0]
  if (!standing) throw new Error('Nothing is known of this person')
  return standing
}
