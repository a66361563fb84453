import { expect, type Page } from '@playwright/test'
import { makeRoom, type SharedRoom, test } from '../support/shared-product.ts'

// What people ask and what becomes of it, as two of them see it.

let room: SharedRoom<'fay' | 'ana'>

test.beforeAll(async ({ product }) => {
  room = await makeRoom(product, 'Questions', async (make) => ({
    fay: await make('facilitator', 'Fay Facilitator'),
    ana: await make('participant', 'Ana Participant'),
  }))
})

test('a question is asked, voted for, answered before everybody and in writing, and dismissed', async ({ browser }) => {
  const [fay, ana] = await Promise.all([room.enter(browser, 'fay'), room.enter(browser, 'ana')])
  await fay.page.getByRole('main', { name: 'Stage' }).getByRole('button', { name: 'Open the session' }).click()
  for (const { page } of [fay, ana]) await page.getByRole('tab', { name: /^Questions/ }).click()

  await ask(ana.page, 'Who pays for the bridge?')
  await ask(ana.page, 'When does it open?')
  const asked = (page: Page, words: string) => page.getByRole('article').filter({ hasText: words })
  await expect(asked(fay.page, 'When does it open?')).toContainText('Ana Participant')

  // The vote moves the second before the first, for everybody, and is taken back again.
  const vote = fay.page.getByRole('button', { name: /I want this answered: When does it open\?$/ })
  await vote.press('Enter')
  await expect(vote).toHaveAttribute('aria-pressed', 'true')
  await expect(ana.page.getByRole('button', { name: '1 vote. I want this answered: When does it open?' })).toBeVisible()
  await expect(ana.page.getByRole('article').first()).toContainText('When does it open?')
  await vote.press('Enter')
  await expect(ana.page.getByRole('article').first()).toContainText('Who pays for the bridge?')

  await act(fay.page, 'Who pays for the bridge?', 'Answer now, before everybody')
  const now = ana.page.getByRole('region', { name: 'Being answered now' })
  await expect(now).toContainText('Who pays for the bridge?')
  await fay.page.getByRole('button', { name: 'Answered', exact: true }).press('Enter')
  await expect(now).toBeHidden()

  await act(fay.page, 'When does it open?', 'Answer in writing')
  await expect(fay.page.getByRole('textbox', { name: 'Answer' })).toBeFocused()
  await fay.page.keyboard.type('In May.')
  await fay.page.getByRole('button', { name: 'Answer', exact: true }).press('Enter')
  await ana.page.getByText('Answered (2)').click()
  await expect(asked(ana.page, 'When does it open?')).toContainText('In May.')
  await expect(asked(ana.page, 'Who pays for the bridge?')).toContainText('Answered aloud')
})

test('a question without a name says whose it is to nobody but the one who asked', async ({ browser }) => {
  const [fay, ana] = await Promise.all([room.enter(browser, 'fay'), room.enter(browser, 'ana')])
  for (const { page } of [fay, ana]) await page.getByRole('tab', { name: /^Questions/ }).click()
  await fay.page.getByRole('button', { name: 'How questions are taken' }).press('Enter')
  await fay.page.getByRole('menuitemcheckbox', { name: 'Also without a name' }).press('Enter')

  await ana.page.getByRole('checkbox', { name: 'Without my name' }).check()
  await expect(ana.page.getByText(/Nobody in the session sees who asked/)).toBeVisible()
  await ask(ana.page, 'Is this safe?')
  await expect(fay.page.getByRole('article', { name: 'Question of Without a name' })).toContainText('Is this safe?')
  await ana.page.reload()
  await ana.page.getByRole('tab', { name: /^Questions/ }).click()
  const own = ana.page.getByRole('article', { name: 'Question of You, without your name' })
  await expect(own).toContainText('Is this safe?')

  await act(fay.page, 'Is this safe?', 'Not about this session')
  await fay.page.getByRole('dialog').getByRole('button', { name: 'Dismiss' }).click()
  await ana.page.getByText(/^Answered \(\d\)/).click()
  await expect(own).toContainText('Dismissed: Not about this session')
  await fay.page.getByRole('button', { name: 'How questions are taken' }).press('Enter')
  await fay.page.getByRole('menuitemcheckbox', { name: 'Take questions' }).press('Enter')
  await expect(ana.page.getByText('No questions are taken at the moment.')).toBeVisible()
})

test('applause is seen by all for a moment, counted and still for who wants nothing to move', async ({ browser }) => {
  const [fay, ana] = await Promise.all([room.enter(browser, 'fay'), room.enter(browser, 'ana')])
  await fay.page.emulateMedia({ reducedMotion: 'no-preference' })
  await ana.page.getByRole('button', { name: 'React' }).press('Enter')
  await ana.page.getByRole('button', { name: 'Applause' }).press('Enter')
  // What only moves past is nothing to a screen reader, and has no role.
  const risen = fay.page.locator('[data-cheer="applause"]')
  const counted = ana.page.getByRole('img', { name: 'What people show' })
  await Promise.all([expect(counted).toHaveText('1'), expect(risen).toBeAttached()])
  await expect(counted).toBeHidden()
  await expect(risen).toHaveCount(0)
})

async function ask(page: Page, text: string) {
  const field = page.getByRole('textbox', { name: 'Ask those who present' })
  await field.fill(text)
  await field.press('Enter')
  await expect(field).toHaveValue('')
}

/** Chooses something from the menu of a question, by keyboard. */
async function act(page: Page, words: string, action: string) {
  await page
    .getByRole('article')
    .filter({ hasText: words })
    .getByRole('button', { name: /: more$/ })
    .press('Enter')
  await page.getByRole('menuitem', { name: action, exact: true }).press('Enter')
}
