import { referencePolicy } from '@muster/attendance/reference-policy'
import type { ProjectId } from '@muster/contracts/ids'
import { expect, type Page, test } from '@playwright/test'
import { listViolations } from '../support/axe.ts'
import { type Seat, seat } from '../support/browsers.ts'
import { makeVideo } from '../support/make-video.ts'
import type { MadePerson } from '../support/makers.ts'
import { type Product, prepareProduct } from '../support/product.ts'

// Who missed a session watches its recording: what is really played counts, and makes up for the session.

const lastsMs = 8000
const makeUp = { withinDays: 5, maxSessions: 1, maxSpeedPercent: 100, quiz: null }
// Of a recording of eight seconds the way to the server may take one, which of a real one is nothing.
const requirements = [{ kind: 'share', scope: 'session', sessions: 'required', minPercent: 75 }] as const

let product: Product
let projectId: ProjectId
let facilitator: MadePerson
let ana: MadePerson
let desk: Seat
let home: Seat

test.beforeAll(async ({ browser }) => {
  product = await prepareProduct({
    async seed(make) {
      projectId = await make.project({ policy: { ...referencePolicy, requirements, makeUp }, timeZone: 'Asia/Seoul' })
      facilitator = await make.person({ name: 'Daniel Okello', role: 'facilitator', projectId })
      ana = await make.person({ name: 'Ana Ruiz', role: 'participant', projectId })
      const startsInMs = -10 * 60_000
      await make.session({ projectId, title: 'Registers', startsInMs, lastsMs, held: true })
    },
  })
  await product.start()
  desk = await seat(browser, product.url, facilitator)
  home = await seat(browser, product.url, ana)
  // As browsers have it in a page that came over plain HTTP from another machine.
  await home.context.addInitScript(() => void Reflect.deleteProperty(Crypto.prototype, 'randomUUID'))
})
test.afterAll(() => product.remove())

const ownPage = () => `${product.url}/projects/${projectId}/my-attendance`

test('a missed session is made up by watching its recording', async () => {
  await test.step('the facilitator brings the video, from the programme', async () => {
    const { page } = desk
    await page.goto(`${product.url}/projects/${projectId}/programme`)
    await page.getByRole('button', { name: /Registers/ }).click()
    await page.getByRole('menuitem', { name: 'Recording' }).click()
    const video = await makeVideo(page, lastsMs)
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'registers.webm', mimeType: 'video/webm', buffer: video })
    await expect(page.getByText('registers.webm')).toBeVisible()
    await expect(page.getByText(/^[78] seconds/)).toBeVisible()
    expect(await listViolations(page, page.url())).toEqual([])
  })

  const { page } = home
  await test.step('the participant is told of it, and led to it', async () => {
    await page.goto(ownPage())
    await page.getByRole('link', { name: /Watch the recording/ }).click()
    await expect(page.getByText(/^Watch the recording until/)).toBeVisible()
    await expect(page.getByText('Press play: what you watch counts.')).toBeVisible()
    expect(await listViolations(page, page.url())).toEqual([])
  })

  await test.step('too fast does not count, and says so', async () => {
    const pieces: string[] = []
    page.on('request', (request) => {
      if (request.url().includes('/runs')) pieces.push(request.url())
    })
    await page.locator('video').evaluate((video: HTMLVideoElement) => {
      video.playbackRate = 4
    })
    await play(page)
    await expect(page.getByText('At this speed nothing counts. 1× is the fastest.')).toBeVisible()
    expect(pieces).toEqual([])
    await page.locator('video').evaluate((video: HTMLVideoElement) => {
      video.pause()
      video.playbackRate = 1
      video.currentTime = 0
    })
  })

  await test.step('played to its end by the keyboard, it counts', async () => {
    const piece = page.waitForRequest((request) => request.url().endsWith('/pieces'))
    await play(page)
    await expect(page.getByText('This counts.')).toBeVisible()
    await piece
    await expect(page.getByText(/^[78] seconds of [78] seconds watched$/)).toBeVisible({ timeout: 3 * lastsMs })
    await page.reload()
    await expect(page.getByText(/^[78] seconds of [78] seconds watched$/)).toBeVisible()
  })

  await test.step('the session is made up for', async () => {
    await page.goto(ownPage())
    await expect(page.getByText(/Made up from the recording/)).toBeVisible()
    await page
      .getByText(/minute by minute/i)
      .first()
      .click()
    await expect(page.getByText(/watched in the recording on/)).toBeVisible()
  })
})

/** As somebody without a mouse does. */
async function play(page: Page): Promise<void> {
  await page.locator('video').focus()
  await page.keyboard.press('Space')
}
