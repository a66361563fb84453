import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { type Browser, expect, test } from '@playwright/test'
import { type Seat, seat } from '../support/browsers.ts'
import { enterRoom, say, stageOf } from '../support/in-the-room.ts'
import type { MadePerson } from '../support/makers.ts'
import { type Product, prepareProduct } from '../support/product.ts'

// How those who run a session keep order in its room, and what others see of it.

let product: Product
let projectId: ProjectId
let sessions: Record<'held' | 'early' | 'tried', SessionId>
let people: Record<'fay' | 'ana' | 'bao' | 'sam', MadePerson>

test.beforeAll(async () => {
  product = await prepareProduct({
    env: { PING_INTERVAL_MS: '10000', PING_TIMEOUT_MS: '5000', CHECKPOINT_INTERVAL_MS: '15000', LEASE_MS: '15000' },
    async seed(make) {
      projectId = await make.project({ timeZone: 'Asia/Seoul' })
      people = {
        fay: await make.person({ name: 'Fay Facilitator', role: 'facilitator', projectId }),
        ana: await make.person({ name: 'Ana Participant', role: 'participant', projectId }),
        sam: await make.person({ name: 'Sam Speaker', role: 'resource-person', projectId }),
        bao: await make.person({ name: 'Bao Participant', role: 'participant', projectId }),
      }
      await make.person({ name: 'Ada Admin', role: 'project-administrator', projectId, email: 'ada@example.org' })
      const hour = 60 * 60 * 1000
      sessions = {
        held: await make.session({ projectId, title: 'Held', startsInMs: -1000, lastsMs: hour }),
        tried: await make.session({ projectId, title: 'Tried', startsInMs: hour, lastsMs: hour }),
        early: await make.session({ projectId, title: 'Early', startsInMs: hour, lastsMs: hour }),
      }
    },
  })
  await product.start()
})
test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close()
})
test.afterAll(() => product.remove())

test('who comes early is told when it begins and what to look at, and is in once it is opened', async ({ browser }) => {
  const [fay, ana] = await bothAt(browser, 'early')
  const waiting = ana.page.getByRole('region', { name: 'Early' })
  await expect(waiting).toContainText('Begins in')
  // The clocks of the one who waits, and those of the project.
  await expect(waiting.getByText('Ulaanbaatar')).toBeVisible()
  await expect(waiting.getByText('Others see you here as Ana Participant')).toBeVisible()
  await expect(waiting.getByText('waiting is not counted')).toBeVisible()
  await fay.page.getByRole('button', { name: 'Open the session' }).first().click()
  await expect(waiting).toBeHidden()
  await expect(ana.page.getByRole('button', { name: 'Raise hand' })).toBeEnabled()
})

test('late comers wait before a locked room until they are let in; who is removed reads why and whom to write to', async ({
  browser,
}) => {
  const [fay, ana] = await bothAt(browser, 'held')
  await fay.page.getByRole('button', { name: 'Open the session' }).first().click()
  await fay.page.getByRole('button', { name: /^People/ }).click()
  const panel = fay.page.getByRole('complementary', { name: 'People' })
  await panel.getByRole('switch', { name: 'Lock the room' }).press('Space')
  await expect(panel.getByText('Nobody waits outside.')).toBeVisible()

  const bao = await seat(browser, product.url, people.bao)
  await bao.page.goto(room('held'))
  await expect(bao.page.getByRole('heading', { name: 'The room is closed to late comers' })).toBeVisible()
  await expect(fay.page.getByText('1 person waits outside the locked room.')).toBeVisible()
  await ana.page.reload()
  await expect(ana.page.getByRole('main', { name: 'Stage' })).toBeVisible()
  await panel.getByRole('button', { name: 'Let Bao Participant in' }).press('Enter')
  await expect(bao.page.getByRole('main', { name: 'Stage' })).toBeVisible()
  await expect(fay.page.getByText('waits outside the locked room')).toBeHidden()

  await panel.getByRole('button', { name: 'Remove Ana Participant from the room' }).press('Enter')
  const dialog = fay.page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('Advertised a product')
  await dialog.getByRole('button', { name: 'Remove' }).press('Enter')
  await expect(ana.page.getByRole('heading', { name: 'You were removed from this session' })).toBeFocused()
  await expect(ana.page.getByText('Advertised a product')).toBeVisible()
  await expect(ana.page.getByRole('link', { name: 'ada@example.org' })).toBeVisible()
  await expect(panel.getByText('Advertised a product')).toBeVisible()
  await ana.page.reload()
  await expect(ana.page.getByRole('heading', { name: 'You were removed from this session' })).toBeVisible()

  await panel.getByRole('button', { name: 'Let Ana Participant in again' }).press('Enter')
  await fay.page.getByRole('dialog').getByRole('button', { name: 'Let in again' }).press('Enter')
  await expect(panel.getByText('Advertised a product')).toBeHidden()
  await ana.page.getByRole('button', { name: 'Try again' }).press('Enter')
  await expect(ana.page.getByRole('main', { name: 'Stage' })).toBeVisible()
})

test('who has a problem reaches those who run the session, and they alone; the answer reaches them alone', async ({
  browser,
}) => {
  const fay = await enter(browser, 'fay', 'held')
  const [ana, bao] = await Promise.all([enter(browser, 'ana', 'held'), enter(browser, 'bao', 'held')])
  await bao.page.getByRole('button', { name: 'Help', exact: true }).press('Enter')
  const asking = bao.page.getByRole('dialog')
  await asking.getByRole('radio', { name: 'I cannot hear' }).press('Space')
  await asking.getByRole('textbox').fill('Since the break')
  await asking.getByRole('button', { name: 'Ask for help' }).press('Enter')
  const own = bao.page.getByRole('status').filter({ hasText: 'I cannot hear' })
  await expect(own).toContainText('those who run the session have been told')

  const told = fay.page.getByRole('status').filter({ hasText: '1 person has a problem' })
  await told.getByRole('button', { name: 'Show' }).press('Enter')
  const card = fay.page.getByRole('article', { name: 'Problem of Bao Participant' })
  await expect(card).toContainText('Since the break')
  await expect(card).toContainText('direct connection')
  await card.getByRole('button', { name: 'I see to the problem' }).press('Enter')
  await expect(own).toContainText('Fay Facilitator sees to it')
  await card.getByRole('textbox').fill('Join the call below')
  await card.getByRole('textbox').press('Enter')
  await expect(own).toContainText('Fay Facilitator answers: Join the call below')
  await own.getByRole('button', { name: 'It works now' }).press('Enter')
  await expect(own).toBeHidden()
  await expect(card).toContainText('It works again')

  await fay.page.keyboard.press('Escape')
  await fay.page.getByRole('combobox', { name: 'Which chat' }).click()
  await fay.page.getByRole('option', { name: 'Facilitators only' }).click()
  await say(fay.page, 'Bao is fine again')
  await expect(fay.page.getByText('Bao is fine again')).toBeVisible()
  for (const { page } of [ana, bao]) {
    await expect(page.getByText('Bao is fine again')).toHaveCount(0)
    await expect(page.getByText('Join the call below')).toHaveCount(0)
    await page.getByRole('combobox', { name: 'Which chat' }).click()
    await expect(page.getByRole('option')).toHaveCount(2)
    await expect(page.getByRole('option', { name: 'Facilitators only' })).toHaveCount(0)
  }
})

test('a captioner writes what is said, and who wants it reads it in step, in the language they chose', async ({
  browser,
}) => {
  const [fay, ana, bao] = await Promise.all([
    enter(browser, 'fay', 'held'),
    enter(browser, 'ana', 'held'),
    enter(browser, 'bao', 'held'),
  ])
  await fay.page.getByRole('button', { name: 'Set captions' }).press('Enter')
  const tool = fay.page.getByRole('dialog')
  await tool.getByRole('checkbox', { name: 'English' }).press('Space')
  await expect(tool.getByRole('checkbox', { name: 'Mongolian' })).toBeEnabled()
  await tool.getByRole('checkbox', { name: 'Mongolian' }).press('Space')
  await tool.getByRole('combobox', { name: 'Let somebody write captions' }).click()
  await fay.page.getByRole('option', { name: 'Bao Participant' }).click()
  await tool.getByRole('button', { name: 'Token for Mongolian' }).press('Enter')
  const token = await tool.getByText(/^caption-/).innerText()

  await expect(ana.page.getByRole('region', { name: 'Captions' })).toHaveCount(0)
  await ana.page.getByRole('button', { name: 'Captions' }).press('Enter')
  await ana.page.getByRole('menuitemradio', { name: 'English' }).press('Enter')
  await ana.page.keyboard.press('Escape')
  const captions = ana.page.getByRole('region', { name: 'Captions' })
  await expect(captions).toContainText('Captions appear here')
  const field = bao.page.getByRole('textbox', { name: 'Write captions in English' })
  await field.pressSequentially('Good morning', { delay: 40 })
  await expect(captions).toContainText('Good mor')
  await field.press('Enter')
  await expect(captions.locator('[aria-live="off"]')).toContainText('Good morning')
  await expect(captions.locator('[data-writing]')).toHaveCount(0)
  // It is remembered, and others see none.
  await ana.page.reload()
  await expect(captions).toContainText('Good morning')
  await expect(bao.page.getByText('Good morning')).toHaveCount(0)

  await ana.page.getByRole('button', { name: 'Captions' }).press('Enter')
  await ana.page.getByRole('menuitemradio', { name: 'Mongolian' }).press('Enter')
  await ana.page.getByRole('menuitemcheckbox', { name: 'read them out' }).press('Enter')
  await ana.page.keyboard.press('Escape')
  const pushed = await fetch(`${product.url}/api/captions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, text: 'Өглөөний мэнд', isFinal: true }),
  })
  expect(pushed.status).toBe(200)
  await expect(captions.locator('[aria-live="polite"]')).toContainText('Өглөөний мэнд')
  await expect(captions).not.toContainText('Good morning')

  await fay.page.keyboard.press('Escape')
  await fay.page.getByRole('button', { name: 'End for everybody' }).press('Enter')
  await fay.page.getByRole('dialog').getByRole('button', { name: 'End', exact: false }).last().press('Enter')
  await bao.page.getByRole('button', { name: 'Transcript in English' }).press('Enter')
  await expect(bao.page.getByRole('region', { name: 'Transcript' })).toContainText('Good morning')
})

test('a rehearsal is for those who run and speak, counts for nothing, and is over when the session opens', async ({
  browser,
}) => {
  const [fay, ana] = await bothAt(browser, 'tried')
  await fay.page.getByRole('button', { name: 'Start a rehearsal' }).press('Enter')
  const banner = fay.page.getByRole('region', { name: 'Rehearsal' })
  await expect(banner).toContainText('Rehearsal: nothing counts.')
  await say(fay.page, 'Only a try')
  const sam = await enter(browser, 'sam', 'tried')
  await sam.page.getByRole('button', { name: 'Join the rehearsal' }).press('Enter')
  await expect(sam.page.getByText('Only a try')).toBeVisible()
  await sam.page.reload()
  await expect(sam.page.getByText('Rehearsal: nothing counts.')).toBeVisible()
  await expect(sam.page.getByText('Only a try')).toBeVisible()
  await expect(ana.page.getByText('The session has not begun')).toBeVisible()
  await expect(ana.page.getByText('Only a try')).toHaveCount(0)
  await expect(ana.page.getByRole('button', { name: 'Join the rehearsal' })).toHaveCount(0)

  await banner.getByRole('button', { name: 'To the session' }).press('Enter')
  await fay.page.getByRole('button', { name: 'Open the session' }).first().click()
  await expect(ana.page.getByRole('button', { name: 'Raise hand' })).toBeEnabled()
  await expect(sam.page.getByText('The rehearsal is over.')).toBeVisible()
  await sam.page.getByRole('button', { name: 'To the session' }).press('Enter')
  await expect(stageOf(sam.page)).toBeVisible()
  for (const { page } of [fay, ana, sam]) {
    await expect(page.getByText('Live', { exact: true })).toBeVisible()
    await expect(page.getByText('Only a try')).toHaveCount(0)
  }
})

const room = (which: keyof typeof sessions) => `${product.url}/projects/${projectId}/sessions/${sessions[which]}/live`

const enter = (browser: Browser, who: keyof typeof people, which: keyof typeof sessions): Promise<Seat> =>
  enterRoom(browser, { url: product.url, projectId, sessionId: sessions[which], person: people[who] })

const bothAt = (browser: Browser, which: keyof typeof sessions) =>
  Promise.all([enter(browser, 'fay', which), enter(browser, 'ana', which)])
