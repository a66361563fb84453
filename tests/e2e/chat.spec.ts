import { expect, type Page } from '@playwright/test'
import { say } from '../support/in-the-room.ts'
import { makeRoom, type SharedRoom, test } from '../support/shared-product.ts'

// What two people see of one chat, by keyboard wherever it is not all the same.

let room: SharedRoom<'fay' | 'ana' | 'bao'>

test.beforeAll(async ({ product }) => {
  room = await makeRoom(product, 'Chat', async (make) => ({
    fay: await make('facilitator', 'Fay Facilitator'),
    ana: await make('participant', 'Ana Participant'),
    bao: await make('participant', 'Bao Participant'),
  }))
})

test('what was said can be put right, and taken back, and everybody sees that it was', async ({ browser }) => {
  const [fay, ana] = await Promise.all([room.enter(browser, 'fay'), room.enter(browser, 'ana')])
  await say(ana.page, 'Teh plan is here')
  await expect(fay.page.getByText('Teh plan is here')).toBeVisible()

  await choose(ana.page, 'You', 'Edit')
  const field = ana.page.getByRole('textbox', { name: 'Edit your message' })
  await expect(field).toBeFocused()
  await field.fill('The plan is here')
  await field.press('Enter')
  await expect(fay.page.getByRole('listitem').filter({ hasText: 'The plan is here' })).toContainText(/edited \d\d:\d\d/)
  await expect(fay.page.getByText('Teh plan is here')).toHaveCount(0)
  await expect(ana.page.getByRole('textbox', { name: /^Message to/ })).toBeFocused()

  await choose(fay.page, 'Ana Participant', 'Delete')
  await fay.page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await expect(ana.page.getByText('Deleted by Fay Facilitator.')).toBeVisible()
  await expect(fay.page.getByText('You deleted this message.')).toBeVisible()
  await expect(fay.page.locator(':focus')).toHaveText('You deleted this message.')
  await ana.page.reload()
  await expect(ana.page.getByText('Deleted by Fay Facilitator.')).toBeVisible()
})

test('an answer leads to what it answers, and a link to where it says', async ({ browser }) => {
  const [fay, ana] = await Promise.all([room.enter(browser, 'fay'), room.enter(browser, 'ana')])
  await say(ana.page, 'Where are the slides?')
  for (let count = 1; count <= 40; count++) await say(ana.page, `Line ${count}`)
  await expect(fay.page.getByText('Line 40', { exact: true })).toBeVisible()

  const asked = fay.page.getByRole('listitem').getByText('Where are the slides?')
  await asked
    .locator('xpath=ancestor::div[@id][1]')
    .getByRole('button', { name: /: more$/ })
    .press('Enter')
  await fay.page.getByRole('menuitem', { name: 'Reply', exact: true }).press('Enter')
  await expect(fay.page.getByRole('textbox', { name: /^Message to/ })).toBeFocused()
  await fay.page.keyboard.type('At https://example.org/slides, as ever.')
  await fay.page.keyboard.press('Enter')

  const link = ana.page.getByRole('link', { name: 'https://example.org/slides' })
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer nofollow')
  await expect(link).toHaveAttribute('href', 'https://example.org/slides')
  await ana.page.getByRole('button', { name: 'Reply to: You Where are the slides?' }).press('Enter')
  await expect(ana.page.locator(':focus')).toContainText('Where are the slides?')
  await expect(ana.page.locator(':focus')).toBeInViewport()
})

test('who runs the session pins a message, slows the chat down, and closes it', async ({ browser }) => {
  const [fay, ana] = await Promise.all([room.enter(browser, 'fay'), room.enter(browser, 'ana')])
  await say(ana.page, 'The agenda is on page 3')
  await expect(fay.page.getByText('The agenda is on page 3')).toBeVisible()
  await choose(fay.page, 'Ana Participant', 'Pin')
  const pinned = ana.page.getByRole('region', { name: 'Pinned message' })
  await expect(pinned).toContainText('The agenda is on page 3')

  const run = async (item: 'menuitemradio' | 'menuitemcheckbox', name: string) => {
    await fay.page.getByRole('button', { name: 'How this chat runs' }).press('Enter')
    await fay.page.getByRole(item, { name }).press('Enter')
  }
  await run('menuitemradio', 'Once in 60 seconds')
  await expect(ana.page.getByText('Slow mode: one message in 60 s')).toBeVisible()
  await say(ana.page, 'Thank you')
  await expect(ana.page.getByText(/You can write again in \d+ s/)).toBeVisible()
  await ana.page.getByRole('textbox', { name: /^Message to/ }).fill('And more')
  await expect(ana.page.getByRole('button', { name: 'Send' })).toBeDisabled()

  await run('menuitemcheckbox', 'Only those who run the session write')
  await expect(ana.page.getByRole('status').filter({ hasText: 'Only those who run the session write' })).toBeVisible()
  await run('menuitemcheckbox', 'Only those who run the session write')
  await expect(ana.page.getByRole('textbox', { name: /^Message to/ })).toHaveValue('And more')
  await fay.page.getByRole('button', { name: 'Unpin' }).press('Enter')
  await expect(pinned).toBeHidden()
})

test('what is written in private reaches those who run the session, whose answer comes back', async ({ browser }) => {
  const [fay, ana, bao] = await Promise.all([
    room.enter(browser, 'fay'),
    room.enter(browser, 'ana'),
    room.enter(browser, 'bao'),
  ])
  await chooseChat(ana.page, 'Those who run the session')
  await expect(ana.page.getByText('Only you and those who run the session read this.')).toBeVisible()
  await say(ana.page, 'I cannot hear you')
  await expect(ana.page.getByRole('listitem').getByText('I cannot hear you')).toBeVisible()

  await fay.page.getByRole('button', { name: 'Private messages: 1 unread message' }).press('Enter')
  const thread = fay.page.getByRole('button', { name: /^Ana Participant/ })
  await expect(thread).toContainText('Waits for an answer')
  await thread.press('Enter')
  await say(fay.page, 'Try to come in again')
  await expect(ana.page.getByText('Try to come in again')).toBeVisible()
  await fay.page.getByRole('button', { name: 'All private messages' }).press('Enter')
  await expect(thread).toContainText('Answered')

  await say(bao.page, 'Hello all')
  await expect(bao.page.getByRole('listitem').getByText('Hello all')).toBeVisible()
  await expect(bao.page.getByText(/cannot hear you|come in again/)).toHaveCount(0)
})

test('who searches finds what was said long ago, and is led there by keyboard', async ({ browser }) => {
  const { page } = await room.enter(browser, 'bao')
  await page.getByRole('textbox', { name: /^Message to/ }).press('Control+k')
  const field = page.getByRole('searchbox', { name: 'Search everything said' })
  await expect(field).toBeFocused()
  await field.fill('cannot hear')
  await expect(page.getByText('Nothing was found.')).toBeVisible()
  await field.fill('where are the SLIDES')
  const found = page.getByRole('region', { name: 'What was found' }).getByRole('button')
  await expect(found).toContainText('Ana Participant')
  await found.press('Enter')
  await expect(page.locator(':focus')).toContainText('Where are the slides?')
  await expect(page.locator(':focus')).toBeInViewport()
})

async function chooseChat(page: Page, name: string) {
  await page.getByRole('combobox', { name: 'Which chat' }).click()
  await page.getByRole('option', { name }).click()
}

/** Chooses something from the menu of the last message of somebody, by keyboard. */
async function choose(page: Page, author: string, action: string) {
  await page
    .getByRole('button', { name: `Message of ${author}: more` })
    .last()
    .press('Enter')
  await page.getByRole('menuitem', { name: action, exact: true }).press('Enter')
}
