import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { seat } from '../support/browsers.ts'
import { openSession, present, stageOf } from '../support/in-the-room.ts'
import type { MadePerson } from '../support/makers.ts'
import { type Product, prepareProduct } from '../support/product.ts'
import { makeSlides } from '../support/slides.ts'

// Slides before everybody's eyes: looked at closely, found again, turned in step.

let product: Product
let projectId: ProjectId
let sessionId: SessionId
let people: Record<'fay' | 'ana' | 'sam', MadePerson>

test.beforeAll(async () => {
  product = await prepareProduct({
    async seed(make) {
      projectId = await make.project()
      sessionId = await make.session({ projectId, title: 'Introduction', startsInMs: -1000, lastsMs: 60 * 60 * 1000 })
      people = {
        fay: await make.person({ name: 'Fay Facilitator', role: 'facilitator', projectId }),
        sam: await make.person({ name: 'Sam Speaker', role: 'resource-person', projectId }),
        ana: await make.person({ name: 'Ana Participant', role: 'participant', projectId }),
      }
    },
  })
  await product.start()
})
test.afterAll(() => product.remove())

const shows = (page: Page, number: number, of: number) =>
  expect(stageOf(page).getByRole('img', { name: `Page ${number} of ${of} of` })).toBeVisible()
const overview = (page: Page) => page.getByRole('dialog', { name: 'All pages' })
const openOverview = (page: Page) => stageOf(page).getByRole('button', { name: 'All pages' }).click()
/** Pages that are offered, with their pictures. */
const pictures = (page: Page) => overview(page).locator('img')

/** The slides of the session, from the programme. */
async function openDecks(page: Page) {
  await page.getByRole('button', { name: 'More for Introduction' }).click()
  await page.getByRole('menuitem', { name: 'Slides' }).click()
}

test('a deck is presented, looked at closely, and found again', async ({ browser }) => {
  const at = `${product.url}/projects/${projectId}/sessions/${sessionId}/live`
  const { page: fay } = await seat(browser, product.url, people.fay)
  const { page: ana } = await seat(browser, product.url, people.ana)
  const { page: desk } = await seat(browser, product.url, people.fay)
  await Promise.all([fay.goto(at), ana.goto(at)])
  await openSession(fay)
  await present(fay, await makeSlides(6))
  await Promise.all([shows(fay, 1, 6), shows(ana, 1, 6)])

  await test.step('the text of the page is there for a screen reader, and only of the page that is shown', async () => {
    await expect(stageOf(ana).getByText('Slide 1 of 6', { exact: true })).toBeVisible()
    await expect(stageOf(ana).getByText('Slide 2 of 6', { exact: true })).toBeHidden()
  })

  await test.step('the facilitator goes to a page that she finds among all', async () => {
    await openOverview(fay)
    await expect(pictures(fay)).toHaveCount(6)
    await overview(fay).getByRole('textbox', { name: 'Search in the slides' }).fill('slide 4')
    await overview(fay).getByRole('button', { name: 'Page 4: Slide 4 of 6' }).click()
    await Promise.all([shows(fay, 4, 6), shows(ana, 4, 6)])
  })

  await test.step('the participant is offered what was shown, and nobody else is moved', async () => {
    await openOverview(ana)
    await expect(pictures(ana)).toHaveCount(4)
    await expect
      .poll(() =>
        pictures(ana)
          .first()
          .evaluate((image: HTMLImageElement) => image.naturalWidth),
      )
      .toBe(640)
    await overview(ana).getByRole('button', { name: 'Page 2', exact: true }).click()
    await shows(ana, 2, 6)
    await shows(fay, 4, 6)
    await ana.keyboard.press('Escape')
    await shows(ana, 4, 6)
  })

  await test.step('who enlarges a page sees it sharp, and moves it about', async () => {
    for (let press = 0; press < 5; press++) await ana.keyboard.press('+')
    const large = stageOf(ana).getByRole('region', { name: 'Enlarged page' })
    await expect(large).toBeVisible()
    // As many pixels as the part that is seen has on the screen, whatever the size of the page.
    const detail = large.locator('[aria-hidden] > canvas')
    await expect(detail).toBeVisible()
    const sharp = () =>
      detail.evaluate((canvas: HTMLCanvasElement) => canvas.width / canvas.getBoundingClientRect().width)
    // It is drawn anew after each press, so it is looked at until the last drawing stands.
    await expect.poll(sharp).toBeCloseTo(1, 1)
    const before = await large.evaluate((region) => region.scrollLeft)
    await large.focus()
    await ana.keyboard.press('ArrowRight')
    await expect.poll(() => large.evaluate((region) => region.scrollLeft)).toBeGreaterThan(before)
    await shows(ana, 4, 6)
    await ana.keyboard.press('0')
    await expect(large).toBeHidden()
  })

  await test.step('a private note is written in the room and at the session, and seen by those who present', async () => {
    const aside = fay.getByRole('complementary', { name: 'Presenter’s view' })
    await aside.getByRole('textbox', { name: 'Private notes' }).fill('Wait for the interpreter')
    await desk.goto(`${product.url}/projects/${projectId}/programme`)
    await openDecks(desk)
    await desk.getByRole('button', { name: 'Private notes' }).click()
    const note = (page: number) => desk.getByRole('textbox', { name: `Note to page ${page}`, exact: true })
    await expect(note(4)).toHaveValue('Wait for the interpreter')
    const kept = desk.waitForResponse((response) => response.request().method() === 'PUT')
    await note(5).fill('Thank the ministry')
    expect((await kept).status()).toBe(200)
    await fay.reload()
    await shows(fay, 4, 6)
    await fay.keyboard.press('ArrowRight')
    await shows(ana, 5, 6)
    await expect(aside.getByRole('textbox', { name: 'Private notes' })).toHaveValue('Thank the ministry')
    expect(await ana.content()).not.toContain('Thank the ministry')
  })

  const choose = async (page: Page, button: Locator, name: string, pages: number) => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()])
    await chooser.setFiles({ name, mimeType: 'application/pdf', buffer: await makeSlides(pages) })
  }

  await test.step('slides are replaced while they are shown, and nobody falls out', async () => {
    await fay.getByRole('button', { name: 'Present', exact: true }).click()
    const dialog = fay.getByRole('dialog')
    await choose(fay, dialog.getByRole('button', { name: 'Replace governance.pdf' }), 'shorter.pdf', 4)
    await expect(stageOf(ana).getByRole('img', { name: 'Page 4 of 4 of shorter.pdf' })).toBeVisible()
    await fay.keyboard.press('Escape')
    await shows(fay, 4, 4)
  })

  await test.step('slides in another language turn in step, and each sees the language that they want', async () => {
    await desk.reload()
    await openDecks(desk)
    await desk.getByRole('button', { name: 'Another language' }).click()
    await desk.getByRole('combobox', { name: 'Language of these slides' }).selectOption({ label: 'Korean' })
    await choose(desk, desk.getByRole('button', { name: 'Choose the file' }), 'korean.pdf', 3)
    await expect(desk.getByText('The original has 4 pages.')).toBeVisible()
    await Promise.all([ana.reload(), fay.reload()])
    await shows(ana, 4, 4)
    await stageOf(ana).getByRole('combobox', { name: 'Language of the slides' }).selectOption({ label: 'Korean' })
    // It has one page less: its last one stays.
    await expect(stageOf(ana).getByText('Slide 3 of 3', { exact: true })).toBeVisible()
    await shows(fay, 4, 4)
    await fay.keyboard.press('Home')
    await expect(stageOf(ana).getByText('Slide 1 of 3', { exact: true })).toBeVisible()
    await expect(stageOf(fay).getByText('Slide 1 of 4', { exact: true })).toBeVisible()
  })

  await test.step('a resource person turns pages once they are handed over, and no more when they are taken back', async () => {
    const { page: sam } = await seat(browser, product.url, people.sam)
    await sam.goto(at)
    await shows(sam, 1, 4)
    await expect(sam.getByRole('button', { name: 'Next page' })).toBeHidden()
    await fay.getByRole('button', { name: 'Present', exact: true }).click()
    await fay.getByRole('button', { name: 'Hand over' }).click()
    await fay.getByRole('menuitem', { name: 'Sam Speaker' }).click()
    await expect(sam.getByText('You are presenting.')).toBeVisible()
    await expect(fay.getByText('Sam Speaker is presenting.')).toBeVisible()
    await sam.keyboard.press('PageDown')
    await Promise.all([sam, fay, ana].map((page) => shows(page, 2, 4)))
    await fay.getByRole('button', { name: 'Take back' }).click()
    await expect(sam.getByText('You are presenting.')).toBeHidden()
    await expect(sam.getByRole('button', { name: 'Next page' })).toBeHidden()
  })
})
