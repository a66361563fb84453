import type { ProjectId } from '@muster/contracts/ids'
import { expect, test } from '@playwright/test'
import { seat } from '../support/browsers.ts'
import type { MadePerson } from '../support/makers.ts'
import { type Product, prepareProduct } from '../support/product.ts'

// Two administrators write on the same session at once: neither undoes the other.

let product: Product
let projectId: ProjectId
let amelia: MadePerson
let bruno: MadePerson
let ana: MadePerson

test.beforeAll(async () => {
  product = await prepareProduct({
    embedded: true,
    async seed(make) {
      projectId = await make.project()
      await make.session({ projectId, title: 'Introduction', startsInMs: 60 * 60 * 1000 })
      amelia = await make.person({ name: 'Amelia Tan', role: 'project-administrator', projectId })
      bruno = await make.person({ name: 'Bruno Silva', role: 'project-administrator', projectId })
      ana = await make.person({ name: 'Ana Person', role: 'participant', projectId })
    },
  })
  await product.start()
})
test.afterAll(() => product.remove())

test('a session that two edit keeps the words of both, and a cancelled project says why', async ({ browser }) => {
  const [first, second] = [await seat(browser, product.url, amelia), await seat(browser, product.url, bruno)]
  const programme = `${product.url}/projects/${projectId}/programme`

  await test.step('both open the same session', async () => {
    for (const { page } of [first, second]) {
      await page.goto(programme)
      await page.getByRole('button', { name: 'More for Introduction' }).click()
      await page.getByRole('menuitem', { name: 'Edit' }).click()
      await expect(page.getByLabel('Title')).toHaveValue('Introduction')
    }
  })

  await test.step('one saves a title; the other, who writes a description, is shown both before anything is saved', async () => {
    await first.page.getByLabel('Title').fill('Foundations')
    await first.page.getByRole('button', { name: 'Save changes' }).click()
    await expect(first.page.getByText('“Foundations” is saved.').first()).toBeVisible()
    const { page } = second
    await page.getByLabel('Description').fill('What data governance is.')
    await page.getByRole('button', { name: 'Save changes' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'Somebody else changed this session' })).toBeVisible()
    await expect(page.getByLabel('Title')).toHaveValue('Foundations')
    await expect(page.getByLabel('Description')).toHaveValue('What data governance is.')
    await page.getByRole('button', { name: 'Save changes' }).click()
    await expect(page.getByRole('heading', { name: 'Foundations' })).toBeVisible()
    await expect(page.getByText('What data governance is.')).toBeVisible()
  })

  await test.step('a participant reads why the project was cancelled', async () => {
    const { page } = first
    await page.goto(`${product.url}/projects/${projectId}`)
    await page.getByRole('button', { name: 'Cancel the project' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Reason').fill('The host withdrew.\nWe are sorry.')
    await dialog.getByRole('button', { name: 'Cancel the project' }).click()
    const participant = await seat(browser, product.url, ana)
    await participant.page.goto(`${product.url}/projects/${projectId}`)
    await expect(participant.page.getByText('The host withdrew.')).toBeVisible()
  })
})
