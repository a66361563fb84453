import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { expect, type Page, test } from '@playwright/test'
import { seat } from '../support/browsers.ts'
import { enterRoom, openSession } from '../support/in-the-room.ts'
import type { MadePerson } from '../support/makers.ts'
import { type Product, prepareProduct } from '../support/product.ts'

// Groups that are planned before the session and opened in its room: everybody comes where they were planned.

let product: Product
let projectId: ProjectId
let sessionId: SessionId
let people: Record<'fay' | 'ana' | 'bao' | 'cai', MadePerson>

test.beforeAll(async () => {
  product = await prepareProduct({
    async seed(make) {
      projectId = await make.project()
      sessionId = await make.session({ projectId, title: 'Discussion', startsInMs: -1000, lastsMs: 60 * 60 * 1000 })
      const take = (name: string) => make.person({ name, role: 'participant', projectId })
      people = {
        fay: await make.person({ name: 'Fay Facilitator', role: 'facilitator', projectId }),
        ana: await take('Ana Participant'),
        bao: await take('Bao Participant'),
        cai: await take('Cai Participant'),
      }
    },
  })
  await product.start()
})
test.afterAll(() => product.remove())

const column = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
async function moveTo(page: Page, name: string, group: string) {
  const button = page.getByRole('button', { name: `Move ${name}` })
  await button.click()
  const item = page.getByRole('menuitem', { name: new RegExp(`^${group}`) })
  if (await item.isDisabled()) await page.keyboard.press('Escape')
  else await item.click()
  await expect(column(page, group).getByText(name)).toBeVisible()
  await expect(button).toBeFocused()
}

test('who was planned for a group comes into it, at once or late', async ({ browser }) => {
  const at = `${product.url}/projects/${projectId}/sessions/${sessionId}`
  const room = (person: MadePerson) => enterRoom(browser, { url: product.url, projectId, sessionId, person })
  const { page: fay } = await seat(browser, product.url, people.fay)

  await test.step('groups are made, and people moved between them', async () => {
    await fay.goto(`${at}/groups`)
    await fay.getByRole('button', { name: 'Make groups' }).click()
    await fay.getByLabel('Number of groups').fill('2')
    await fay.getByRole('button', { name: 'Make the groups' }).click()
    await expect(column(fay, 'In no group')).toContainText('Everybody is in a group.')
    await moveTo(fay, 'Ana Participant', 'Group 1')
    await moveTo(fay, 'Bao Participant', 'Group 2')
    await moveTo(fay, 'Cai Participant', 'Group 1')
  })

  await test.step('somebody is dragged by keyboard to no group, and back', async () => {
    const handle = fay.getByRole('button', { name: 'Drag Bao Participant' })
    await handle.focus()
    await fay.keyboard.press('Space')
    await expect(fay.getByText('Bao Participant is over Group 2.')).toBeAttached()
    await fay.keyboard.press('ArrowRight')
    await expect(fay.getByText('Bao Participant is over In no group.')).toBeAttached()
    await fay.keyboard.press('Space')
    await expect(column(fay, 'In no group').getByText('Bao Participant')).toBeVisible()
    await moveTo(fay, 'Bao Participant', 'Group 2')
  })

  await test.step('somebody is dragged by the pointer, and nobody else moves', async () => {
    const to = column(fay, 'Group 2')
    await fay.getByRole('button', { name: 'Drag Cai Participant' }).hover()
    await fay.mouse.down()
    const { x, y } = (await to.boundingBox()) ?? { x: 0, y: 0 }
    // As a hand does: lifted by the first way, and over the group by the others.
    await fay.mouse.move(x + 40, y + 20, { steps: 5 })
    await expect(fay.getByText('Cai Participant is over Group 2.')).toBeAttached()
    await fay.mouse.up()
    await expect(to.getByText('Cai Participant')).toBeVisible()
    await expect(to.getByRole('listitem')).toHaveCount(2)
    await expect(column(fay, 'Group 1').getByRole('listitem')).toHaveCount(1)
    await moveTo(fay, 'Cai Participant', 'Group 1')
  })

  await test.step('the plan is there after a reload', async () => {
    await fay.reload()
    await expect(column(fay, 'Group 1').getByRole('listitem')).toHaveCount(2)
    await expect(column(fay, 'Group 2').getByText('Bao Participant')).toBeVisible()
  })

  await test.step('the groups are opened as planned', async () => {
    await fay.goto(`${at}/live`)
    await openSession(fay)
    const { page: ana } = await room(people.ana)
    const { page: bao } = await room(people.bao)
    await fay.getByRole('button', { name: 'Groups', exact: true }).click()
    const dialog = fay.getByRole('dialog')
    await expect(dialog.getByRole('radio', { name: 'As planned' })).toBeChecked()
    await expect(dialog.getByText('3 people are planned in 2 groups.')).toBeVisible()
    await expect(dialog.getByText('1 of them is not here yet')).toBeVisible()
    await dialog.getByRole('button', { name: 'Open the groups' }).click()
    await expect(ana.getByRole('heading', { name: 'Group 1' })).toBeVisible()
    await expect(bao.getByRole('heading', { name: 'Group 2' })).toBeVisible()
  })

  await test.step('who comes late comes into the planned group', async () => {
    const { page: cai } = await seat(browser, product.url, people.cai)
    await cai.goto(`${at}/live`)
    await expect(cai.getByRole('heading', { name: 'Group 1' })).toBeVisible()
  })
})
