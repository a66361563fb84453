import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { makeLiveClient } from '@muster/crowd/live-client'
import { expect, type Locator, test } from '@playwright/test'
import { seat } from '../support/browsers.ts'
import type { MadePerson } from '../support/makers.ts'
import { type Product, prepareProduct } from '../support/product.ts'

// What administrators write: two on the same session at once, of whom neither undoes the other, and the rule of attendance.

let product: Product
let projectId: ProjectId
let amelia: MadePerson
let bruno: MadePerson
let ana: MadePerson
/** The project whose rule is written, who writes it, and who opens its session. */
let ruled: { projectId: ProjectId; sessionId: SessionId }
let chair: MadePerson
let fay: MadePerson

test.beforeAll(async () => {
  product = await prepareProduct({
    async seed(make) {
      projectId = await make.project()
      await make.session({ projectId, title: 'Introduction', startsInMs: 60 * 60 * 1000 })
      amelia = await make.person({ name: 'Amelia Tan', role: 'project-administrator', projectId })
      bruno = await make.person({ name: 'Bruno Silva', role: 'project-administrator', projectId })
      ana = await make.person({ name: 'Ana Person', role: 'participant', projectId })
      const another = await make.project()
      ruled = { projectId: another, sessionId: await make.session({ projectId: another }) }
      chair = await make.person({ role: 'project-administrator', projectId: another })
      fay = await make.person({ role: 'facilitator', projectId: another })
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

test('the rule is chosen and changed in sight of what it will do, and takes a reason once a session has begun', async ({
  browser,
}) => {
  const { page } = await seat(browser, product.url, chair)
  const rule = page.getByRole('region', { name: 'Change the rule' })
  const percent = rule.getByRole('group', { name: 'Share of the time' }).getByLabel('Per cent')
  const change = async () => {
    await page.goto(`${product.url}/projects/${ruled.projectId}/policy`)
    await page.getByRole('button', { name: 'Change the rule' }).click()
  }

  await test.step('a preset is a start, and each number shows at once in the sentence and in who passes', async () => {
    await change()
    await rule.getByRole('radio', { name: /^A share of each day/ }).click()
    await rule.getByText('Change its details').click()
    await percent.fill('101')
    await expect(rule.getByText('Enter a number from 1 to 100.')).toBeVisible()
    await expect(rule.getByText('Correct what is marked to see it.')).toBeVisible()
    await percent.fill('75')
    await expect(rule.getByText(/at least 75% of each day/)).toBeVisible()
    await expect(rule.getByText(/^\d+ of \d+ pass\.$/)).toBeVisible()
    await expect(rule.getByText('No session has begun, so this is a sample')).toBeVisible()
  })

  await test.step('who else decides, and until when a review may be asked for, are part of it; a double click sets it once', async () => {
    const sayBoth = async (shown: Locator) => {
      await expect(shown.getByText('A decision about one person takes a second administrator.')).toBeVisible()
      await expect(shown.getByText('A review of the result may be asked for within 21 days.')).toBeVisible()
    }
    await rule.getByLabel('A decision about one person takes a second administrator').check()
    await rule.getByLabel('Within days after the session').fill('21')
    await sayBoth(rule)
    await rule.getByRole('button', { name: 'Set version 2' }).evaluate((button) => {
      // Both clicks before anything is drawn, as on a slow machine.
      for (const detail of [1, 2])
        button.dispatchEvent(new MouseEvent('click', { detail, bubbles: true, cancelable: true }))
    })
    await expect(page.getByText('The new rule is in force.')).toBeVisible()
    await expect(page.getByText(/at least 75% of each day/)).toBeVisible()
    await sayBoth(page.locator('main'))
  })

  await test.step('once a session has begun it is not set without a reason, which everybody reads', async () => {
    const client = makeLiveClient({ url: product.url, cookie: fay.cookie, ...ruled })
    await client.join()
    expect(await client.command(client.stream('stage'), { type: 'session.open' })).toMatchObject({ ok: true })
    client.close()
    await change()
    await percent.fill('85')
    await rule.getByRole('button', { name: 'Set version 3' }).click()
    await expect(rule.getByText('A session has begun: give a reason.')).toBeVisible()
    await rule.getByRole('textbox', { name: 'Reason for the change' }).fill('The second day was shortened')
    await rule.getByRole('button', { name: 'Set version 3' }).click()
    await expect(page.getByText(/at least 85% of each day/)).toBeVisible()
    await expect(page.getByText('The second day was shortened').first()).toBeVisible()
  })
})
