import { referencePolicy } from '@muster/attendance/reference-policy'
import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { type Browser, expect, type Page, test } from '@playwright/test'
import type { Seat } from '../support/browsers.ts'
import { endSession, enterRoom, present, say } from '../support/in-the-room.ts'
import type { MadePerson } from '../support/makers.ts'
import { type Product, prepareProduct } from '../support/product.ts'
import { makeSlides } from '../support/slides.ts'

// What one must not miss, and must not lose, in a live room: each in a session of its own, in real browsers.

const hourMs = 60 * 60 * 1000
const rooms = [
  'votes',
  'floor',
  'line',
  'late',
  'focus',
  'call',
  'groups',
  'chats',
  'check',
  'slides',
  'leaving',
] as const
type Room = (typeof rooms)[number]
/** None comes by itself within the hour that these sessions last. */
const checks = {
  forms: ['prompt'],
  placing: { kind: 'every', fromMinutes: 90, toMinutes: 120 },
  announced: 'never',
  onlyOne: null,
  expireAfterS: 12,
} as const

let product: Product
let projectId: ProjectId
let people: Record<'fay' | 'ana' | 'bao', MadePerson>
const sessions = new Map<Room, SessionId>()

test.beforeAll(async () => {
  product = await prepareProduct({
    // Nobody has to be missed within a second here, and a busy machine may be late.
    env: { PING_INTERVAL_MS: '10000', PING_TIMEOUT_MS: '5000', CHECKPOINT_INTERVAL_MS: '15000', LEASE_MS: '15000' },
    async seed(make) {
      projectId = await make.project({ policy: { ...referencePolicy, checks } })
      people = {
        fay: await make.person({ name: 'Fay Facilitator', role: 'facilitator', projectId }),
        ana: await make.person({ name: 'Ana Participant', role: 'participant', projectId }),
        bao: await make.person({ name: 'Bao Participant', role: 'participant', projectId }),
      }
      for (const title of rooms)
        sessions.set(title, await make.session({ projectId, title, startsInMs: -1000, lastsMs: hourMs }))
    },
  })
  await product.start()
})
test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close()
})
test.afterAll(() => product.remove())

test('votes, and one’s own, are found again after a reload', async ({ browser }) => {
  const { fay, ana } = await meet(browser, 'votes')
  await openPoll(fay.page)
  await ana.page.getByLabel('Now').check()
  await ana.page.getByRole('button', { name: 'Vote', exact: true }).click()
  await expect(ana.page.getByRole('button', { name: 'Change my vote' })).toBeVisible()
  for (const { page } of [fay, ana]) {
    await page.reload()
    await expect(page.getByText('1 vote', { exact: true })).toBeVisible()
  }
  await expect(ana.page.getByRole('img', { name: 'Your choice' })).toBeVisible()
  await expect(ana.page.getByRole('button', { name: 'Poll', exact: true })).toBeVisible()
})

test('who looks back in the slides sees no page in advance, and returns with one key; only the presenter sees the next page', async ({
  browser,
}) => {
  const { fay, ana } = await meet(browser, 'slides')
  await present(fay.page, await makeSlides(4))
  const slide = (number: number) => ana.page.getByText(`Slide ${number} of 4`)
  const turn = () => fay.page.getByRole('button', { name: 'Next page' }).click()
  await expect(slide(1)).toBeVisible()
  const view = fay.page.getByRole('complementary', { name: 'Presenter’s view' })
  await expect(view.locator('canvas')).toBeVisible()
  await turn()
  await turn()
  await expect(slide(3)).toBeVisible()
  await expect(ana.page.getByRole('button', { name: 'Later page' })).toBeDisabled()
  await ana.page.keyboard.press('ArrowRight')
  await ana.page.keyboard.press('ArrowLeft')
  await ana.page.keyboard.press('ArrowLeft')
  await expect(slide(1)).toBeVisible()
  await turn()
  const back = ana.page.getByRole('button', { name: 'Back to the presenter, page 4' })
  await expect(back).toBeVisible()
  await expect(slide(1)).toBeVisible()
  await ana.page.keyboard.press('Escape')
  await expect(slide(4)).toBeVisible()
  await expect(back).toBeHidden()
  await ana.page.getByRole('button', { name: 'Earlier page' }).click()
  await expect(slide(3)).toBeVisible()
  await back.click()
  await expect(slide(4)).toBeVisible()
  await expect(view.getByText('This is the last page.')).toBeVisible()
  await ana.page.getByRole('button', { name: 'Raise hand' }).click()
  await expect(view.getByText('Ana Participant')).toBeVisible()
})

test('who is given the floor cannot miss it, others see who has it, and either gives it back', async ({ browser }) => {
  const { fay, ana } = await meet(browser, 'floor')
  const bao = await enter(browser, 'floor', people.bao)
  await bao.page.setViewportSize({ width: 390, height: 844 })
  for (const speaker of [ana, bao]) {
    const [name, other] = speaker === ana ? ['Ana Participant', bao] : ['Bao Participant', ana]
    await speaker.page.getByRole('button', { name: 'Raise hand' }).click()
    await fay.page.getByRole('tab', { name: /^Hands/ }).click()
    await fay.page.getByRole('button', { name: `Give the floor: ${name}` }).click()
    await expect(speaker.page.getByText('You have the floor.')).toBeInViewport()
    for (const { page } of [fay, other]) await expect(page.getByText(`${name} has the floor.`)).toBeInViewport()
    const done = speaker === ana ? ana.page.getByRole('button', { name: 'I’m done' }) : doneBy(fay.page, name)
    await done.click()
    await expect(speaker.page.getByText('You have the floor.')).toBeHidden()
    await expect(fay.page.getByText(`${name} has the floor.`)).toBeHidden()
  }
})

const doneBy = (page: Page, name: string) => page.getByRole('status').getByRole('button', { name: `Done: ${name}` })

test('what is written while the line is down waits in sight, and goes out once', async ({ browser }) => {
  const { ana } = await meet(browser, 'line')
  const bao = await enter(browser, 'line', people.bao)
  await ana.line.cut()
  await expect(ana.page.getByText(/connection is lost|You are offline/)).toBeVisible()
  await say(ana.page, 'Written in the dark')
  const waits = ana.page.getByText('Waits for the connection')
  await expect(waits).toBeVisible()
  await ana.line.mend()
  await expect(bao.page.getByText('Written in the dark')).toBeVisible()
  await expect(waits).toBeHidden()
  await ana.page.reload()
  for (const { page } of [ana, bao]) await expect(page.getByText('Written in the dark')).toHaveCount(1)
})

test('what came too late for the session is refused with the reason', async ({ browser }) => {
  const { fay, ana } = await meet(browser, 'late')
  await ana.line.cut()
  await expect(ana.page.getByText(/connection is lost|You are offline/)).toBeVisible()
  await ana.page.getByRole('button', { name: 'Raise hand' }).click()
  await fay.page.getByRole('button', { name: 'End for everybody' }).click()
  await fay.page.getByRole('dialog').getByRole('button', { name: 'End the session' }).click()
  await expect(fay.page.getByText('This session has ended')).toBeVisible()
  await expect(fay.page.getByText('participants are here')).toBeHidden()
  await ana.line.mend()
  await expect(ana.page.getByText('The session has ended; this came too late.')).toBeVisible()
})

test('the keyboard keeps its place when a dialog closes or a control goes away', async ({ browser }) => {
  const { fay, ana } = await meet(browser, 'focus')
  const tool = (name: string) => fay.page.getByRole('toolbar').getByRole('button', { name, exact: true })
  const stage = fay.page.getByRole('main', { name: 'Stage' })

  await test.step('a dialog that is closed goes back to its button', async () => {
    for (const name of ['Present', 'New poll', 'Groups', 'Call link']) {
      await tool(name).focus()
      await fay.page.keyboard.press('Enter')
      await expect(fay.page.getByRole('dialog')).toBeVisible()
      await fay.page.keyboard.press('Escape')
      await expect(tool(name)).toBeFocused()
    }
  })

  await test.step('so does one that did its work; where its button is gone, to the stage', async () => {
    await fay.page.getByRole('button', { name: 'Present slides' }).focus()
    await fay.page.keyboard.press('Enter')
    await bring(fay.page)
    await fay.page.getByRole('button', { name: 'Present slides.pdf' }).focus()
    await fay.page.keyboard.press('Enter')
    await expect(fay.page.getByText('Slide 1 of 2')).toBeVisible()
    await expect(stage).toBeFocused()
    await tool('New poll').focus()
    await fay.page.keyboard.press('Enter')
    await fillPoll(fay.page)
    await fay.page.getByRole('button', { name: 'Open the poll' }).press('Enter')
    await expect(tool('New poll')).toBeFocused()
  })

  await test.step('a button that waits for its answer has the focus again; one that is gone leaves it beside', async () => {
    const hand = ana.page.getByRole('button', { name: 'Raise hand' })
    await hand.press('Enter')
    await expect(ana.page.getByRole('button', { name: 'Lower hand' })).toBeFocused()
    await ana.page.getByLabel('Now').press(' ')
    await ana.page.getByRole('button', { name: 'Vote', exact: true }).press('Enter')
    await expect(ana.page.getByRole('button', { name: 'Change my vote' })).toBeVisible()
    await expect(ana.page.getByRole('region', { name: 'Polls' })).toBeFocused()
  })

  await test.step('who clicks beside everything has given the focus up', async () => {
    await ana.page.getByRole('heading', { level: 1 }).click()
    await ana.page.getByRole('textbox', { name: /^Message to/ }).click()
    await ana.page.getByRole('heading', { level: 1 }).click()
    await say(fay.page, 'Something new on the page')
    await expect(ana.page.getByText('Something new on the page')).toBeVisible()
    expect(await ana.page.evaluate(() => document.activeElement === document.body)).toBe(true)
  })
})

test('a call is announced to everybody, and a link that is none is refused in plain words', async ({ browser }) => {
  const { fay, ana } = await meet(browser, 'call')
  await fay.page.getByRole('button', { name: 'Call link' }).click()
  const link = fay.page.getByRole('textbox', { name: 'Link to the call' })
  await link.fill('the usual one')
  await link.press('Enter')
  await expect(fay.page.getByText(/not the address of a call/)).toBeVisible()
  await link.fill('meet.example.org/x')
  await link.press('Enter')
  const join = ana.page.getByRole('status').getByRole('link', { name: 'Join the call' })
  await expect(join).toHaveAttribute('href', 'https://meet.example.org/x')
  await ana.page.getByRole('button', { name: 'Not now' }).click()
  await expect(join).toBeHidden()
  await expect(ana.page.getByRole('toolbar').getByRole('link', { name: /^Join the call/ })).toBeVisible()
})

test('on a phone a group room shows its call for help at once, and all of it can be reached', async ({ browser }) => {
  const { fay, ana } = await meet(browser, 'groups')
  await ana.page.setViewportSize({ width: 390, height: 844 })
  await openPoll(fay.page)
  await fay.page.getByRole('button', { name: 'Close the poll' }).click()
  await fay.page.getByRole('button', { name: 'Present', exact: true }).click()
  await bring(fay.page)
  await fay.page.getByRole('button', { name: 'Present slides.pdf' }).click()
  await openGroups(fay.page)
  await expect(ana.page.getByRole('heading', { name: 'Group 1' })).toBeInViewport({ ratio: 1 })
  await expect(ana.page.getByRole('button', { name: 'Call a facilitator' })).toBeInViewport({ ratio: 1 })
  for (const part of [ana.page.getByRole('heading', { name: /here$/ }), ana.page.getByText('Final result')]) {
    await part.scrollIntoViewIfNeeded()
    await expect(part).toBeInViewport({ ratio: 1 })
  }
})

test('who runs the session sees which chats have something new', async ({ browser }) => {
  const { fay, ana } = await meet(browser, 'chats')
  await openGroups(fay.page)
  await expect(ana.page.getByRole('heading', { name: 'Group 1' })).toBeVisible()
  await say(ana.page, 'We have a question')
  const elsewhere = fay.page.getByRole('list', { name: 'New in other chats' })
  await elsewhere.getByRole('button', { name: 'Group 1: 1 unread message' }).click()
  await expect(fay.page.getByText('We have a question')).toBeVisible()
  await expect(elsewhere).toBeHidden()
})

test('a check is answered by keyboard, and who does not answer is kept as such', async ({ browser }) => {
  const { fay, ana } = await meet(browser, 'check')
  const bao = await enter(browser, 'check', people.bao)
  await expect(fay.page.getByRole('link', { name: /^2 .*participants are here/ })).toBeVisible()
  const tool = fay.page.getByRole('toolbar').getByRole('button', { name: 'Check', exact: true })
  const check = ({ page }: Seat) => page.getByRole('region', { name: 'Attention check' })
  const write = ana.page.getByRole('textbox', { name: /^Message to/ })
  await write.fill('Half a sen')
  await tool.click()
  await fay.page.getByRole('dialog').getByRole('button', { name: 'Ask on their screens' }).click()

  await expect(ana.page.getByRole('alert').filter({ hasText: 'Press F2 to go to it' })).toBeAttached()
  await expect(write).toBeFocused()
  await write.press('F2')
  await expect(check(ana).getByRole('button', { name: 'I’m here' })).toBeFocused()
  await ana.page.keyboard.press('Enter')
  await expect(ana.page.getByText('Your answer is noted.', { exact: true })).toBeVisible()
  await expect(check(ana)).toBeHidden()
  await expect(check(fay)).toContainText('1 of 2 answered')

  await expect(check(bao)).toContainText('The time is over')
  await expect(check(fay)).toBeHidden()
  await tool.click()
  await expect(fay.page.getByRole('dialog')).toContainText('1 of 2 answered')
  for (const [{ context }, words] of [
    [ana, /answered after/],
    [bao, /not answered/],
  ] as const) {
    const beside = await context.newPage()
    await beside.goto(`${product.url}/projects/${projectId}/my-attendance`)
    await expect(beside.getByText(words)).toBeVisible()
    await beside.close()
  }

  await fay.page.keyboard.press('Escape')
  await expect(check(bao)).toBeVisible()
  await endSession(fay.page)
  await expect(check(bao)).toBeHidden()
})

test('who leaves has left, whatever the server says', async ({ browser }) => {
  const { ana } = await meet(browser, 'leaving')
  await product.kill()
  await ana.page.getByRole('button', { name: 'Leave' }).click()
  await ana.page.getByRole('dialog').getByRole('button', { name: 'Leave' }).click()
  await expect(ana.page.getByRole('toolbar')).toBeHidden({ timeout: 1000 })
})

/** The facilitator and a participant in the room of a session, which is open. */
async function meet(browser: Browser, room: Room): Promise<{ fay: Seat; ana: Seat }> {
  const fay = await enter(browser, room, people.fay)
  const ana = await enter(browser, room, people.ana)
  await fay.page.getByRole('main', { name: 'Stage' }).getByRole('button', { name: 'Open the session' }).click()
  await expect(ana.page.getByText('The stage is free')).toBeVisible()
  return { fay, ana }
}

function enter(browser: Browser, room: Room, person: MadePerson): Promise<Seat> {
  const sessionId = sessions.get(room)
  if (!sessionId) throw new Error(`There is no room ${room}`)
  return enterRoom(browser, { url: product.url, projectId, sessionId, person })
}

async function fillPoll(page: Page) {
  await page.getByLabel('Question').fill('When do we begin?')
  await page.getByLabel('Answer 1').fill('Now')
  await page.getByLabel('Answer 2').fill('Later')
}

async function openPoll(page: Page) {
  await page.getByRole('button', { name: 'New poll' }).click()
  await fillPoll(page)
  await page.getByRole('button', { name: 'Open the poll' }).click()
}

async function bring(page: Page) {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('dialog').getByRole('button', { name: 'Bring slides' }).click(),
  ])
  await chooser.setFiles({ name: 'slides.pdf', mimeType: 'application/pdf', buffer: await makeSlides(2) })
}

async function openGroups(page: Page) {
  await page.getByRole('button', { name: 'Groups', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('How many groups').fill('1')
  await dialog.getByRole('button', { name: 'Open the groups' }).click()
}
