import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { listViolations } from '../support/axe.ts'
import { seat } from '../support/browsers.ts'
import { openSession, present, stageOf } from '../support/in-the-room.ts'
import { makeVideo } from '../support/make-video.ts'
import type { MadePerson } from '../support/makers.ts'
import { type Product, prepareProduct } from '../support/product.ts'
import { openShow } from '../support/screen-acts.ts'
import { makeSlides } from '../support/slides.ts'

// A recorded site visit, at the same second for everybody.

const lastsMs = 16_000

let product: Product
let projectId: ProjectId
let sessionId: SessionId
let people: Record<'fay' | 'ana' | 'bao', MadePerson>

test.beforeAll(async () => {
  product = await prepareProduct({
    async seed(make) {
      projectId = await make.project()
      sessionId = await make.session({ projectId, title: 'Site visit', startsInMs: -1000, lastsMs: 60 * 60 * 1000 })
      people = {
        fay: await make.person({ name: 'Fay Facilitator', role: 'facilitator', projectId }),
        ana: await make.person({ name: 'Ana Participant', role: 'participant', projectId }),
        bao: await make.person({ name: 'Bao Participant', role: 'participant', projectId }),
      }
    },
  })
  await product.start()
})
test.afterAll(() => product.remove())

const video = (page: Page) => stageOf(page).locator('video')
const button = (page: Page, name: string) => stageOf(page).getByRole('button', { name, exact: true })
const seconds = (page: Page) => video(page).evaluate(({ currentTime }: HTMLVideoElement) => currentTime)
const runs = (page: Page) => video(page).evaluate(({ paused, ended }: HTMLVideoElement) => !paused && !ended)
/** How far apart two people are, seconds: both are asked in the same moment. */
async function apart(one: Page, other: Page): Promise<number> {
  const [here, there] = await Promise.all([seconds(one), seconds(other)])
  return Math.abs(here - there)
}
/** A quarter of a second: asking both takes its time, too. */
const together = (one: Page, other: Page) => expect.poll(() => apart(one, other)).toBeLessThan(0.25)
const openPresent = (page: Page) => page.getByRole('button', { name: 'Present', exact: true }).click()

/**
 * Nothing is heard before somebody clicks, as browsers have it. To this one every question of the test is a click, so that its own rule
 * never applies: it is put in its place.
 */
const silentUntilClicked = (context: BrowserContext) =>
  context.addInitScript(() => {
    let isClicked = false
    addEventListener('pointerdown', () => (isClicked = true), { capture: true })
    const play = HTMLMediaElement.prototype.play
    HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
      if (this.muted || isClicked) return play.call(this)
      return Promise.reject(new DOMException('Nobody has clicked', 'NotAllowedError'))
    }
  })

/** What lies at an address elsewhere, in parts, as a web server gives it. */
const serve = (context: BrowserContext, address: string, { body, type }: { body: Buffer; type: string }) =>
  context.route(address, (route) => {
    const [, from = '0', to = ''] = /bytes=(\d+)-(\d*)/.exec(route.request().headers()['range'] ?? '') ?? []
    const [start, end] = [Number(from), to === '' ? body.length - 1 : Math.min(Number(to), body.length - 1)]
    return route.fulfill({
      status: 206,
      headers: {
        'content-type': type,
        'accept-ranges': 'bytes',
        'content-range': `bytes ${start}-${end}/${body.length}`,
      },
      body: body.subarray(start, end + 1),
    })
  })

test('a video is played for everybody at the same second', async ({ browser }) => {
  const at = `${product.url}/projects/${projectId}/sessions/${sessionId}/live`
  const { page: fay, context: desk } = await seat(browser, product.url, people.fay)
  const { page: ana, context: home } = await seat(browser, product.url, people.ana)
  await silentUntilClicked(home)
  await Promise.all([fay.goto(at), ana.goto(at)])
  await openSession(fay)
  await present(fay, await makeSlides(2))
  await expect(stageOf(ana).getByRole('img', { name: 'Page 1 of 2 of' })).toBeVisible()
  const film = await makeVideo(fay, lastsMs, { hums: true })

  await test.step('who presents brings it, and shows it in place of the slides', async () => {
    await openPresent(fay)
    const dialog = fay.getByRole('dialog')
    const [chooser] = await Promise.all([
      fay.waitForEvent('filechooser'),
      dialog.getByRole('button', { name: 'Bring a video' }).click(),
    ])
    await chooser.setFiles({ name: 'bridge.webm', mimeType: 'video/webm', buffer: film })
    await dialog.getByRole('button', { name: 'Show bridge.webm' }).click()
    await Promise.all([expect(video(fay)).toBeVisible(), expect(video(ana)).toBeVisible()])
    await expect(stageOf(ana).getByRole('img', { name: 'Page 1 of 2 of' })).toBeHidden()
    await expect(button(ana, 'Play for everybody')).toHaveCount(0)
    expect(await Promise.all([runs(fay), runs(ana)])).toEqual([false, false])
    expect(await listViolations(fay, fay.url())).toEqual([])
  })

  await test.step('played, it runs with both; without sound for who has not clicked yet, and says so', async () => {
    await button(fay, 'Play for everybody').click()
    await expect.poll(() => runs(fay)).toBe(true)
    await expect.poll(() => runs(ana)).toBe(true)
    await expect(button(ana, 'Click to hear it')).toBeVisible()
    expect(await video(ana).evaluate(({ muted }: HTMLVideoElement) => muted)).toBe(true)
    await together(fay, ana)
    await button(ana, 'Click to hear it').click()
    await expect(button(ana, 'Click to hear it')).toHaveCount(0)
    expect(await video(ana).evaluate(({ muted }: HTMLVideoElement) => muted)).toBe(false)
    await together(fay, ana)
  })

  await test.step('who falls behind catches up by speed alone, without a jump', async () => {
    const jumps = await video(ana).evaluateHandle((player: HTMLVideoElement) => {
      player.currentTime -= 0.7
      const seen: number[] = []
      // The first is the one that was just made.
      player.addEventListener('seeked', () => player.addEventListener('seeking', () => seen.push(player.currentTime)), {
        once: true,
      })
      return seen
    })
    await expect
      .poll(() => video(ana).evaluate(({ playbackRate }: HTMLVideoElement) => playbackRate))
      .toBeGreaterThan(1)
    await expect.poll(() => apart(fay, ana)).toBeLessThan(0.5)
    expect(await jumps.jsonValue()).toEqual([])
  })

  await test.step('paused by a key, it stands at the same place for both, and for who comes late', async () => {
    await fay.locator('body').press('Space')
    await expect.poll(() => Promise.all([runs(fay), runs(ana)])).toEqual([false, false])
    await expect.poll(() => apart(fay, ana)).toBeLessThan(0.06)
    const { page: bao } = await seat(browser, product.url, people.bao)
    await bao.goto(at)
    await expect.poll(() => apart(fay, bao)).toBeLessThan(0.06)
    await bao.close()
  })

  await test.step('wound by keys to another place, it is there for both', async () => {
    const slider = stageOf(fay).getByRole('slider', { name: 'Place in the video' })
    await slider.focus()
    await fay.keyboard.press('Home')
    await expect.poll(() => seconds(ana)).toBe(0)
    await fay.keyboard.press('ArrowRight')
    await fay.keyboard.press('ArrowRight')
    await expect.poll(() => seconds(ana)).toBeGreaterThan(1.5)
    await expect.poll(() => apart(fay, ana)).toBeLessThan(0.06)
  })

  await test.step('it goes on where it must be after a server that was killed, and a page that was loaded anew', async () => {
    await button(fay, 'Play for everybody').click()
    await together(fay, ana)
    await product.kill()
    await product.start()
    await ana.reload()
    await expect.poll(() => runs(ana)).toBe(true)
    await together(fay, ana)
  })

  await test.step('at its end it stands with its last picture, and begins anew', async () => {
    await expect(button(fay, 'Play for everybody')).toBeVisible({ timeout: 2 * lastsMs })
    await expect.poll(() => Promise.all([runs(fay), runs(ana)])).toEqual([false, false])
    await button(fay, 'Play for everybody').click()
    await expect.poll(() => seconds(ana)).toBeLessThan(8)
    await expect.poll(() => Promise.all([runs(fay), runs(ana)])).toEqual([true, true])
    await together(fay, ana)
  })

  await test.step('back to the slides, at the page where they were', async () => {
    await button(fay, 'Back to the slides').click()
    for (const page of [fay, ana])
      await expect(stageOf(page).getByRole('img', { name: 'Page 1 of 2 of' })).toBeVisible()
    await expect(video(ana)).toHaveCount(0)
  })

  const [elsewhere, watch] = ['https://media.example.org/visit.webm', 'https://watch.example.org/dam']
  const html = { body: Buffer.from('<!doctype html><title>A dam</title>'), type: 'text/html' }
  for (const context of [desk, home]) {
    await serve(context, elsewhere, { body: film, type: 'video/webm' })
    await serve(context, watch, html)
  }
  const add = async (address: string) => {
    const dialog = fay.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Or the address of a recording' }).fill(address)
    await dialog.getByRole('button', { name: 'Add', exact: true }).click()
    return dialog
  }

  await test.step('one that lies elsewhere is played in step as well', async () => {
    await openPresent(fay)
    const dialog = await add(elsewhere)
    await expect(dialog.getByText('Added. It is played in step for everybody.')).toBeVisible()
    await dialog.getByRole('button', { name: 'Show visit.webm' }).click()
    await button(fay, 'Play for everybody').click()
    await expect.poll(() => runs(ana)).toBe(true)
    await together(fay, ana)
  })

  await test.step('what no browser plays is a link, and says so', async () => {
    await openPresent(fay)
    const dialog = await add(watch)
    await expect(dialog.getByText('Added as a link')).toBeVisible()
    expect(await listViolations(fay, fay.url())).toEqual([])
    await dialog.getByRole('button', { name: 'Show dam' }).click()
    const link = stageOf(ana).getByRole('link', { name: 'Open it at watch.example.org' })
    await expect(link).toHaveAttribute('href', watch)
    await expect(link).toHaveAttribute('rel', 'noopener noreferrer')
    await button(fay, 'Back to the slides').click()
    await expect(link).toHaveCount(0)
  })

  await test.step('a block of the run of show offers its video when it is on, and shows it by nobody but who presses', async () => {
    await fay.goto(`${product.url}/projects/${projectId}/sessions/${sessionId}/run-of-show`)
    await fay.getByRole('button', { name: 'Add a block' }).first().click()
    await fay.getByLabel('Kind', { exact: true }).selectOption({ label: 'Video' })
    await fay.getByRole('textbox', { name: 'Title' }).fill('The bridge')
    await fay.getByRole('combobox', { name: 'Video' }).click()
    await fay.getByRole('option', { name: 'bridge.webm' }).click()
    await fay.getByRole('button', { name: 'Add the block' }).click()
    await expect(fay.getByRole('heading', { name: 'The bridge' })).toBeVisible()
    await fay.goto(at)
    await openShow(fay)
    await fay.getByRole('button', { name: 'Begin', exact: true }).click()
    const offer = fay.getByRole('button', { name: 'Show bridge.webm' })
    await expect(offer).toBeVisible()
    await expect(video(ana)).toHaveCount(0)
    await offer.click()
    await expect(video(ana)).toBeVisible()
    await expect(offer).toHaveCount(0)
    await button(fay, 'Back to the slides').click()
  })

  await test.step('a video is removed', async () => {
    await openPresent(fay)
    await fay.getByRole('button', { name: 'Remove dam' }).click()
    await fay.getByRole('button', { name: 'Remove', exact: true }).click()
    await expect(fay.getByText('dam', { exact: true })).toHaveCount(0)
  })
})
