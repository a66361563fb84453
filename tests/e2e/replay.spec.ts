import { expect, type Page } from '@playwright/test'
import { seat } from '../support/browsers.ts'
import { endSession, openPoll, openSession, present, say, stageOf } from '../support/in-the-room.ts'
import { makeRoom, type SharedRoom, test } from '../support/shared-product.ts'
import { makeSlides } from '../support/slides.ts'

// A session that is over shows at any moment what somebody in it saw then.

let room: SharedRoom<'fay' | 'ana' | 'aud'>

test.beforeAll(async ({ product }) => {
  room = await makeRoom(product, 'Registers', async (make) => ({
    fay: await make('facilitator', 'Fay Facilitator'),
    ana: await make('participant', 'Ana Participant'),
    aud: await make('auditor', 'Aud Auditor'),
  }))
})

test('an auditor sees in the replay what a participant saw at that moment, and can lead others to it', async ({
  browser,
  product,
}) => {
  const [fay, ana] = await Promise.all([room.enter(browser, 'fay'), room.enter(browser, 'ana')])
  await openSession(fay.page)
  await present(fay.page, await makeSlides(3))
  await sayAndSee(ana.page, 'Good morning')
  await turnTo(fay.page, 2)
  await raiseHand(ana.page, fay.page)
  await expect(stageOf(ana.page).getByText('Slide 2 of 3')).toBeVisible()
  await expect(chatOf(ana.page).getByText('Good morning')).toBeVisible()
  const live = { floor: 'You have the floor.', chat: await messagesOf(ana.page) }
  await expect(ana.page.getByText(live.floor)).toBeVisible()

  await turnTo(fay.page, 3)
  await sayAndSee(ana.page, 'That was later')
  await openPoll(fay.page, { question: 'Which first?', answers: ['Land', 'People'] })
  await ana.page.getByLabel('People').check()
  await ana.page.getByRole('button', { name: 'Vote', exact: true }).click()
  await expect(ana.page.getByRole('button', { name: 'Change my vote' })).toBeVisible()
  await endSession(fay.page)
  await expect(fay.page.getByRole('link', { name: 'Look at it again' })).toBeVisible()
  await expect(ana.page.getByText('This session has ended')).toBeVisible()
  await expect(ana.page.getByRole('link', { name: 'Look at it again' })).toHaveCount(0)

  const { page } = await seat(browser, product.url, room.people.aud)
  await page.goto(`${product.url}/projects/${room.projectId}/programme`)
  await page.getByRole('button', { name: 'More for Registers' }).click()
  await page.getByRole('menuitem', { name: 'Replay' }).click()
  await page.getByRole('button', { name: /Ana Participant has the floor/ }).click()
  await showsThatMoment(page, live.chat)
  await page.waitForURL(/[?&]at=[\d.]+$/)

  // Who is led there by the address sees the same.
  await fay.page.goto(page.url())
  await showsThatMoment(fay.page, live.chat)

  // By keyboard from marker to marker, to the end and back.
  await page.getByRole('main', { name: 'Stage' }).focus()
  await page.keyboard.press('PageDown')
  await expect(page.getByText('The poll was open.')).toBeVisible()
  await expect(stageOf(page).getByText('Slide 3 of 3')).toBeVisible()
  await expect(chatOf(page).getByText('That was later')).toBeVisible()
  await page.keyboard.press('PageDown')
  await expect(page.getByRole('article').getByText('1 vote', { exact: true })).toBeVisible()
  for (const _ of ['poll opened', 'floor']) await page.keyboard.press('PageUp')
  await showsThatMoment(page, live.chat)

  // It goes on by itself, to its end.
  await page.getByText('20×').click()
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await expect(page.getByRole('article').getByText('1 vote', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
})

const chatOf = (page: Page) => page.getByRole('region', { name: /^Messages/ })

/** What everybody said, as it stands in the chat. */
async function messagesOf(page: Page): Promise<string[]> {
  return chatOf(page)
    .getByText(/^(Good|That)/)
    .allInnerTexts()
}

async function showsThatMoment(page: Page, said: readonly string[]) {
  await page.getByRole('tab', { name: 'Chat' }).click()
  await expect(stageOf(page).getByText('Slide 2 of 3')).toBeVisible()
  await expect(page.getByText('Ana Participant has the floor.')).toBeVisible()
  await expect.poll(() => messagesOf(page)).toEqual(said)
  await expect(page.getByText('Which first?')).toHaveCount(0)
}

async function sayAndSee(page: Page, text: string) {
  await say(page, text)
  await expect(chatOf(page).getByText(text)).toBeVisible()
}

async function turnTo(page: Page, number: number) {
  await page.getByRole('button', { name: 'Next page' }).click()
  await expect(stageOf(page).getByText(`Slide ${number} of 3`)).toBeVisible()
}

async function raiseHand(page: Page, facilitator: Page) {
  await page.getByRole('button', { name: 'Raise hand' }).click()
  await facilitator.getByRole('tab', { name: /^Hands/ }).click()
  await facilitator.getByRole('button', { name: 'Give the floor: Ana Participant' }).click()
}
