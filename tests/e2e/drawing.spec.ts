import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { expect, type Page, test } from '@playwright/test'
import { seat } from '../support/browsers.ts'
import { openSession, present, stageOf } from '../support/in-the-room.ts'
import type { MadePerson } from '../support/makers.ts'
import { type Product, prepareProduct } from '../support/product.ts'
import { makeSlides } from '../support/slides.ts'

// Pointing at the page and drawing on it, as those see it who look at the same page.

let product: Product
let projectId: ProjectId
let sessionId: SessionId
let people: Record<'fay' | 'ana', MadePerson>

test.beforeAll(async () => {
  product = await prepareProduct({
    async seed(make) {
      projectId = await make.project()
      sessionId = await make.session({ projectId, title: 'Introduction', startsInMs: -1000, lastsMs: 60 * 60 * 1000 })
      people = {
        fay: await make.person({ name: 'Fay Facilitator', role: 'facilitator', projectId }),
        ana: await make.person({ name: 'Ana Participant', role: 'participant', projectId }),
      }
    },
  })
  await product.start()
})
test.afterAll(() => product.remove())

const shows = (page: Page, number: number, of: number) =>
  expect(stageOf(page).getByRole('img', { name: `Page ${number} of ${of} of` })).toBeVisible()
const surface = (page: Page) => page.getByRole('application')
const drawing = (page: Page) => stageOf(page).getByRole('img', { name: 'Drawn on this page' })
const drawn = (page: Page, lines: number) =>
  lines === 0
    ? expect(drawing(page)).toHaveCount(0)
    : expect(drawing(page)).toHaveAccessibleName(`Drawn on this page: ${lines} line${lines === 1 ? '' : 's'}`)
const laser = (page: Page) => stageOf(page).locator('[data-laser]')
const tool = (page: Page, name: string) => stageOf(page).getByRole('button', { name, exact: true })

/** The middle of the light, as parts of the page on which it is. */
const placeOfLaser = (page: Page) =>
  laser(page).evaluate((light) => {
    const sheet = light.parentElement?.getBoundingClientRect() ?? new DOMRect()
    const { left, top, width, height } = light.getBoundingClientRect()
    return [(left + width / 2 - sheet.left) / sheet.width, (top + height / 2 - sheet.top) / sheet.height]
  })
/** What is drawn, in parts of the page: every line's ends, whatever the size of the page here. */
const endsOf = (page: Page) =>
  drawing(page).evaluate((svg) => {
    const { width, height } = svg.getBoundingClientRect()
    return [...svg.querySelectorAll('path:nth-child(2n)')].map((path) => {
      const numbers = (path.getAttribute('d') ?? '').match(/[\d.]+/g)?.map(Number) ?? []
      const ends = [...numbers.slice(0, 2), ...numbers.slice(-2)]
      return ends.map((value, index) => Math.round((100 * value) / (index % 2 === 0 ? width : height)))
    })
  })

/** Draws a line with the mouse, in parts of the page. */
async function drag(page: Page, from: [number, number], to: [number, number]) {
  // Waits until the page lies still.
  await surface(page).hover()
  const box = await surface(page).boundingBox()
  if (!box) throw new Error('There is nothing to draw on')
  const at = ([x, y]: [number, number]) => [box.x + x * box.width, box.y + y * box.height] as const
  await page.mouse.move(...at(from))
  await page.mouse.down()
  await page.mouse.move(...at(to), { steps: 12 })
}

test('what is pointed at and drawn is seen by everybody at the same place', async ({ browser }) => {
  const at = `${product.url}/projects/${projectId}/sessions/${sessionId}/live`
  const { page: fay } = await seat(browser, product.url, people.fay)
  const { page: ana } = await seat(browser, product.url, people.ana)
  // Another screen: places are parts of the page, not of a screen.
  await ana.setViewportSize({ width: 700, height: 900 })
  await Promise.all([fay.goto(at), ana.goto(at)])
  await openSession(fay)
  await present(fay, await makeSlides(3))
  await Promise.all([shows(fay, 1, 3), shows(ana, 1, 3)])
  await expect(tool(ana, 'Draw on the page')).toHaveCount(0)

  await test.step('the light goes where the mouse goes, and fades by itself', async () => {
    await tool(fay, 'Laser pointer').click()
    const box = await surface(fay).boundingBox()
    if (!box) throw new Error('There is no page')
    await fay.mouse.move(box.x + 0.2 * box.width, box.y + 0.3 * box.height, { steps: 5 })
    await fay.mouse.move(box.x + 0.75 * box.width, box.y + 0.5 * box.height, { steps: 10 })
    await expect(laser(ana)).toBeVisible()
    await expect.poll(async () => (await placeOfLaser(ana)).map((part) => Math.round(part * 100))).toEqual([75, 50])
    await expect(laser(ana)).toHaveCount(0)
  })

  await test.step('a line is seen while it is drawn, and stays when it is finished', async () => {
    await tool(fay, 'Draw on the page').click()
    await drag(fay, [0.1, 0.2], [0.6, 0.7])
    await expect(stageOf(ana).locator('svg path')).not.toHaveCount(0)
    await drawn(ana, 0)
    await fay.mouse.up()
    await Promise.all([drawn(fay, 1), drawn(ana, 1)])
    await tool(fay, 'Blue').click()
    await drag(fay, [0.5, 0.9], [0.9, 0.9])
    await fay.mouse.up()
    await Promise.all([drawn(fay, 2), drawn(ana, 2)])
    const lines = [
      [10, 20, 60, 70],
      [50, 90, 90, 90],
    ]
    await expect.poll(() => endsOf(ana)).toEqual(lines)
    expect(await endsOf(fay)).toEqual(lines)
  })

  await test.step('it belongs to its page, also for who looks back', async () => {
    await fay.keyboard.press('PageDown')
    await Promise.all([shows(ana, 2, 3), drawn(ana, 0), drawn(fay, 0)])
    await stageOf(ana).getByRole('button', { name: 'Earlier page' }).click()
    await Promise.all([shows(ana, 1, 3), drawn(ana, 2)])
    await drawn(fay, 0)
    await ana.keyboard.press('Escape')
    await Promise.all([shows(ana, 2, 3), drawn(ana, 0)])
    await fay.keyboard.press('PageUp')
    await Promise.all([drawn(ana, 2), drawn(fay, 2)])
  })

  await test.step('by keys alone: the pen is put down, moved and lifted, and the line taken back', async () => {
    await surface(fay).focus()
    // The page must not turn, nor the pen go away, by keys that move the pen.
    await fay.keyboard.press('Space')
    for (let press = 0; press < 10; press++) await fay.keyboard.press('ArrowRight')
    await fay.keyboard.press('Space')
    await Promise.all([drawn(fay, 3), drawn(ana, 3), shows(ana, 1, 3)])
    const [, , line] = await endsOf(ana)
    expect((line?.[2] ?? 0) - (line?.[0] ?? 0)).toBe(10)
    await tool(fay, 'Take back my last line').click()
    await Promise.all([drawn(fay, 2), drawn(ana, 2)])
    expect((await endsOf(ana))[0]).toEqual([10, 20, 60, 70])
  })

  await test.step('it outlives a reload and a server that is killed', async () => {
    await ana.reload()
    await drawn(ana, 2)
    await product.kill()
    await product.start()
    await Promise.all([drawn(ana, 2), drawn(fay, 2)])
    const { page: late } = await seat(browser, product.url, people.ana)
    await late.goto(at)
    await drawn(late, 2)
    await late.close()
  })

  await test.step('a finger draws, too, and does not scroll', async () => {
    const box = await surface(fay).boundingBox()
    if (!box) throw new Error('There is no page')
    const touch = await fay.context().newCDPSession(fay)
    const finger = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number, y: number) =>
      touch.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x: box.x + x * box.width, y: box.y + y * box.height }],
      })
    await finger('touchStart', 0.2, 0.2)
    for (const part of [0.3, 0.4, 0.5]) await finger('touchMove', part, 0.2)
    await finger('touchEnd', 0.5, 0.2)
    await Promise.all([drawn(fay, 3), drawn(ana, 3)])
    expect((await endsOf(ana))[2]).toEqual([20, 20, 50, 20])
  })

  await test.step('the page is cleared for everybody', async () => {
    await tool(fay, 'Clear this page').click()
    await Promise.all([drawn(fay, 0), drawn(ana, 0)])
  })
})
