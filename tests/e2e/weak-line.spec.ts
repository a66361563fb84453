import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { expect, type Page, test } from '@playwright/test'
import { seat, signIn } from '../support/browsers.ts'
import { startForwardProxy } from '../support/forward-proxy.ts'
import { openSession, present, stageOf } from '../support/in-the-room.ts'
import type { MadePerson } from '../support/makers.ts'
import { type Product, prepareProduct } from '../support/product.ts'
import { makeSlides } from '../support/slides.ts'
import { farAway, layWeakLine } from '../support/weak-line.ts'

let product: Product
let projectId: ProjectId
let sessionId: SessionId
let people: Record<'fay' | 'ana', MadePerson>
/** A second there and back, and what was lost is sent again: nothing comes at once. */
const inItsTime = { timeout: 40_000 }

test.beforeAll(async () => {
  product = await prepareProduct({
    env: { PING_INTERVAL_MS: '4000', PING_TIMEOUT_MS: '8000', CHECKPOINT_INTERVAL_MS: '6000', LEASE_MS: '15000' },
    async seed(make) {
      projectId = await make.project()
      sessionId = await make.session({ projectId, startsInMs: -1000, lastsMs: 60 * 60 * 1000 })
      people = {
        fay: await make.person({ name: 'Fay Facilitator', role: 'facilitator', projectId }),
        ana: await make.person({ name: 'Ana Participant', role: 'participant', projectId }),
      }
    },
  })
  await product.start()
})
test.afterAll(() => product.remove())

const slide = (page: Page, number: number) => stageOf(page).getByRole('img', { name: `Page ${number} of 6 of` })

test('whose line becomes weak is offered small pictures, and follows and speaks on', async ({ browser }) => {
  const proxy = await startForwardProxy({ opensTunnels: true })
  const line = await layWeakLine(proxy)
  const at = `${product.url}/projects/${projectId}/sessions/${sessionId}/live`
  const { page: fay } = await seat(browser, product.url, people.fay)
  const context = await browser.newContext({
    proxy: { server: `http://127.0.0.1:${line.port}`, bypass: '<-loopback>' },
    locale: 'en-GB',
  })
  await signIn(context, product.url, people.ana)
  const ana = await context.newPage()
  await Promise.all([fay.goto(at), ana.goto(at)])
  await openSession(fay)
  await present(fay, await makeSlides(6))
  await Promise.all([expect(slide(fay, 1)).toBeVisible(), expect(slide(ana, 1)).toBeVisible()])
  const offer = ana.getByText('Your connection is slow.')
  await expect(offer).toBeHidden()

  await test.step('a line that is weak makes the offer, and a press takes it', async () => {
    line.become(farAway)
    line.cut()
    await expect(offer).toBeVisible(inItsTime)
    await ana.getByRole('button', { name: 'Save data', exact: true }).click()
    await expect(offer).toBeHidden()
    await expect(stageOf(ana).locator('canvas')).toHaveCount(0)
    await expect.poll(() => slide(ana, 1).evaluate(widthOf), inItsTime).toBe(640)
    await expect(ana.getByRole('button', { name: 'Save data' })).toHaveAttribute('aria-pressed', 'true')
    await expect(ana.getByRole('button', { name: 'React', exact: true })).toHaveCount(0)
  })

  await test.step('the next page comes as a picture with its text, and what is said goes out once', async () => {
    await fay.getByRole('button', { name: 'Next page' }).click()
    await expect(slide(ana, 2)).toBeVisible(inItsTime)
    await expect.poll(() => slide(ana, 2).evaluate(widthOf), inItsTime).toBe(640)
    await expect(stageOf(ana).getByText('Slide 2 of 6', { exact: true })).toBeAttached()
    await ana.getByRole('textbox', { name: 'Message' }).fill('From far away')
    await ana.keyboard.press('Enter')
    await expect(fay.getByText('From far away')).toHaveCount(1, inItsTime)
    await expect(ana.getByText('From far away')).toHaveCount(1, inItsTime)
  })

  await test.step('the choice holds when the page is loaded anew, and whole slides are one press away', async () => {
    line.become(null)
    await ana.reload()
    await expect.poll(() => slide(ana, 2).evaluate(widthOf)).toBe(640)
    await ana.getByRole('button', { name: 'Save data' }).click()
    await expect(stageOf(ana).locator('canvas').first()).toBeVisible()
    await expect(slide(ana, 2)).toBeVisible()
  })
  line.stop()
  proxy.stop()
})

const widthOf = (image: SVGElement | HTMLElement) => (image instanceof HTMLImageElement ? image.naturalWidth : 0)
