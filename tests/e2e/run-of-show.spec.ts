import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { expect, type Page, test } from '@playwright/test'
import { seat } from '../support/browsers.ts'
import { openSession } from '../support/in-the-room.ts'
import type { MadePerson } from '../support/makers.ts'
import { type Product, prepareProduct } from '../support/product.ts'
import { openShow } from '../support/screen-acts.ts'

// The running order of a session: written by two at once, put in order by keyboard, and run before everybody's eyes.

let product: Product
let projectId: ProjectId
let sessionId: SessionId
let people: Record<'amelia' | 'fay' | 'ana', MadePerson>

test.beforeAll(async () => {
  product = await prepareProduct({
    async seed(make) {
      projectId = await make.project()
      sessionId = await make.session({ projectId, title: 'Introduction', startsInMs: -1000, lastsMs: 60 * 60 * 1000 })
      people = {
        amelia: await make.person({ name: 'Amelia Tan', role: 'project-administrator', projectId }),
        fay: await make.person({ name: 'Fay Facilitator', role: 'facilitator', projectId }),
        ana: await make.person({ name: 'Ana Participant', role: 'participant', projectId }),
      }
    },
  })
  await product.start()
})
test.afterAll(() => product.remove())

const list = (page: Page) => page.getByRole('list', { name: 'Running order' })
const order = (page: Page) => list(page).getByRole('heading')
const edit = async (page: Page, title: string) => {
  await page.getByRole('button', { name: `More for ${title}` }).click()
  await page.getByRole('menuitem', { name: 'Edit' }).click()
  await page.getByRole('textbox', { name: 'Title' }).waitFor()
}
async function add(page: Page, { title, minutes, notes }: { title: string; minutes: number; notes: string }) {
  await page.getByRole('button', { name: 'Add a block' }).first().click()
  await page.getByRole('textbox', { name: 'Title' }).fill(title)
  await page.getByRole('textbox', { name: 'Minutes' }).fill(String(minutes))
  await page.getByRole('textbox', { name: 'Private notes' }).fill(notes)
  await page.getByRole('button', { name: 'Add the block' }).click()
  await expect(order(page).filter({ hasText: title })).toBeVisible()
}
const strip = (page: Page) => page.getByRole('region', { name: 'Run of show' })

test('a running order is prepared by two, and run before everybody', async ({ browser }) => {
  const at = `${product.url}/projects/${projectId}/sessions/${sessionId}`
  const { page: fay } = await seat(browser, product.url, people.fay)
  const { page: amelia } = await seat(browser, product.url, people.amelia)

  await test.step('what two add at once is all there', async () => {
    for (const page of [fay, amelia]) {
      await page.goto(`${at}/run-of-show`)
      await page.getByText('No blocks yet').waitFor()
    }
    await add(fay, { title: 'Welcome', minutes: 5, notes: 'Thank the host' })
    await add(amelia, { title: 'Questions', minutes: 10, notes: 'Ask Bao first' })
    await add(fay, { title: 'Vote', minutes: 5, notes: '' })
    await expect(order(fay)).toHaveText(['Welcome', 'Questions', 'Vote'])
    await expect(fay.getByText('20 of 60 minutes planned')).toBeVisible()
  })

  await test.step('who writes what somebody else has changed is told, and loses no word', async () => {
    await amelia.reload()
    for (const page of [fay, amelia]) await edit(page, 'Welcome')
    await fay.getByRole('textbox', { name: 'Private notes' }).fill('Thank the host and the ministry')
    await fay.getByRole('button', { name: 'Save changes' }).click()
    await expect(list(fay).getByText('Thank the host and the ministry')).toBeVisible()
    await amelia.getByRole('textbox', { name: 'Private notes' }).fill('Nobody is late')
    await amelia.getByRole('button', { name: 'Save changes' }).click()
    await expect(amelia.getByRole('alert')).toContainText('Somebody else changed the same part')
    await expect(amelia.getByRole('textbox', { name: 'Private notes' })).toHaveValue('Nobody is late')
    await amelia.getByRole('button', { name: 'Cancel' }).click()
    await expect(list(amelia).getByText('Thank the host and the ministry')).toBeVisible()
  })

  await test.step('by keyboard the vote comes first, after a reload too', async () => {
    await fay.getByRole('button', { name: 'Move “Vote”' }).focus()
    await fay.keyboard.press('Space')
    const isSaid = (words: string) => expect(fay.getByRole('status').filter({ hasText: words })).toBeAttached()
    await isSaid('Vote is lifted')
    for (const place of [2, 1]) {
      await fay.keyboard.press('ArrowUp')
      await isSaid(`Vote is now over number ${place} of 3`)
    }
    await fay.keyboard.press('Space')
    await expect(order(fay)).toHaveText(['Vote', 'Welcome', 'Questions'])
    await amelia.reload()
    await expect(order(amelia)).toHaveText(['Vote', 'Welcome', 'Questions'])
  })

  const { page: ana } = await seat(browser, product.url, people.ana)
  await test.step('in the room everybody sees what is on and what comes next, and nobody else the notes', async () => {
    for (const page of [fay, ana]) await page.goto(`${at}/live`)
    await openSession(fay)
    await openShow(fay)
    await fay.getByRole('button', { name: 'Begin', exact: true }).click()
    for (const page of [fay, ana]) {
      await expect(strip(page)).toContainText(/Now\s*Vote/)
      await expect(strip(page)).toContainText(/Next\s*Welcome/)
      await expect(strip(page).getByRole('time')).toHaveText(/^(5:00|4:5\d)$/)
    }
    await fay.getByRole('button', { name: 'Go on to “Welcome”' }).click()
    await expect(fay.getByRole('complementary').getByText('Thank the host and the ministry')).toBeVisible()
    await expect(strip(ana)).toContainText(/Now\s*Welcome/)
    expect(await ana.content()).not.toContain('Thank the host')
  })

  await test.step('time that is added and a block that is left out are so for everybody, and after a reload', async () => {
    await fay.getByRole('button', { name: '+5 min' }).click()
    await fay.getByRole('button', { name: 'More for Questions' }).click()
    await fay.getByRole('menuitem', { name: 'Leave out' }).click()
    await expect(strip(ana)).not.toContainText('Next')
    await expect(strip(ana).getByRole('time')).toHaveText(/^9:/)
    await ana.reload()
    await expect(strip(ana)).toContainText(/Now\s*Welcome/)
    await expect(strip(ana)).not.toContainText('Next')
    await expect(strip(ana).getByRole('time')).toHaveText(/^9:/)
    await fay.getByRole('button', { name: 'Back to “Vote”' }).click()
    await expect(strip(ana)).toContainText(/Now\s*Vote/)
  })
})
