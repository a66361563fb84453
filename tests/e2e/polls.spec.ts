import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { seat } from '../support/browsers.ts'
import { openSession } from '../support/in-the-room.ts'
import type { MadePerson } from '../support/makers.ts'
import { type Product, prepareProduct } from '../support/product.ts'
import { openShow } from '../support/screen-acts.ts'

// Polls of every kind, as those who ask and those who answer see them: two people’s screens side by side.

let product: Product
let projectId: ProjectId
let people: Record<'fay' | 'ana', MadePerson>
const sessions = new Map<string, SessionId>()

test.beforeAll(async () => {
  product = await prepareProduct({
    async seed(make) {
      projectId = await make.project()
      people = {
        fay: await make.person({ name: 'Fay Facilitator', role: 'facilitator', projectId }),
        ana: await make.person({ name: 'Ana Participant', role: 'participant', projectId }),
      }
      for (const title of ['kinds', 'voters', 'prepared'])
        sessions.set(title, await make.session({ projectId, title, startsInMs: -1000, lastsMs: 60 * 60 * 1000 }))
    },
  })
  await product.start()
})
test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close()
})
test.afterAll(() => product.remove())

const addressOf = (session: string) => `${product.url}/projects/${projectId}/sessions/${sessions.get(session)}`

/** Fay and Ana in the room of a session that Fay has opened. */
async function meet(browser: Browser, session: string) {
  const [fay, ana] = await Promise.all(
    [people.fay, people.ana].map(async (person) => {
      const { page } = await seat(browser, product.url, person)
      await page.goto(`${addressOf(session)}/live`)
      await page.getByRole('main', { name: 'Stage' }).waitFor()
      return page
    }),
  )
  if (!fay || !ana) throw new Error('nobody came')
  await openSession(fay)
  return { fay, ana }
}

/** Opens the form of a new poll, with its kind and question filled in. */
async function write(page: Page, kind: string, question: string) {
  await page.getByRole('button', { name: 'New poll' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Kind of poll').selectOption(kind)
  await dialog.getByLabel('Question').fill(question)
  return dialog
}
const card = (page: Page, question: string) => page.getByRole('article', { name: question })
const vote = (page: Page, question: string) =>
  card(page, question).getByRole('button', { name: 'Vote', exact: true }).click()

test('a scale, a ranking, a word cloud and short texts are asked, answered and seen by both', async ({ browser }) => {
  const { fay, ana } = await meet(browser, 'kinds')

  await test.step('on a scale, both see the average', async () => {
    const dialog = await write(fay, 'Scale', 'How sure are you?')
    await dialog.getByLabel('What 1 means').fill('Not at all')
    await dialog.getByRole('button', { name: 'Open the poll' }).click()
    await expect(dialog.getByLabel('What 5 means')).toHaveAccessibleDescription(/what this end of the scale means/)
    // What is half written waits for whoever closed the dialog.
    await fay.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await fay.getByRole('button', { name: 'New poll' }).click()
    await expect(dialog.getByLabel('Question')).toHaveValue('How sure are you?')
    await dialog.getByLabel('What 5 means').fill('Very')
    await dialog.getByRole('button', { name: 'Open the poll' }).click()
    const asked = card(ana, 'How sure are you?')
    await asked.getByRole('radio', { name: '5 of 5: Very' }).click()
    await vote(ana, 'How sure are you?')
    for (const page of [fay, ana])
      await expect(card(page, 'How sure are you?').getByText('5 of 5 on average')).toBeVisible()
  })

  await test.step('in a ranking, what is moved up by its button is first for both', async () => {
    const dialog = await write(fay, 'Ranking', 'What comes first?')
    await dialog.getByLabel('Answer 1').fill('Data')
    await dialog.getByLabel('Answer 2').fill('People')
    await dialog.getByRole('button', { name: 'Open the poll' }).click()
    await card(ana, 'What comes first?').getByRole('button', { name: 'Move up: People' }).click()
    await vote(ana, 'What comes first?')
    for (const page of [fay, ana])
      await expect(card(page, 'What comes first?').getByRole('listitem').first()).toContainText('People')
  })

  await test.step('a ranking is changed by the keyboard alone', async () => {
    const asked = card(ana, 'What comes first?')
    await asked.getByRole('button', { name: 'Change my vote' }).click()
    await asked.getByRole('button', { name: 'Move “Data”' }).focus()
    for (const key of ['Space', 'ArrowUp', 'Space']) {
      await ana.keyboard.press(key)
      // What is lifted is measured before it can be moved.
      await ana.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    }
    await expect(asked.getByRole('listitem').first()).toContainText('Data')
    await vote(ana, 'What comes first?')
    await expect(card(fay, 'What comes first?').getByRole('listitem').first()).toContainText('Data')
  })

  await test.step('a word that is hidden leaves both screens', async () => {
    const dialog = await write(fay, 'Word cloud', 'In one word?')
    await dialog.getByRole('button', { name: 'Open the poll' }).click()
    await card(ana, 'In one word?').getByLabel('Word 1').fill('trust')
    await card(ana, 'In one word?').getByLabel('Word 2').fill('drivel')
    await vote(ana, 'In one word?')
    const words = (page: Page) => card(page, 'In one word?').getByRole('list', { name: 'Words' }).getByRole('listitem')
    for (const page of [fay, ana]) await expect(words(page)).toHaveCount(2)
    await card(fay, 'In one word?').getByRole('button', { name: 'Hide “drivel”' }).click()
    await fay.getByRole('dialog').getByRole('button', { name: 'Hide it' }).click()
    for (const page of [fay, ana]) await expect(words(page)).toHaveText([/trust/])
  })

  await test.step('texts stay when the poll is closed', async () => {
    const dialog = await write(fay, 'Short text', 'What shall we change?')
    await dialog.getByRole('button', { name: 'Open the poll' }).click()
    await card(ana, 'What shall we change?').getByLabel('Your answer').fill('More time for questions.')
    await vote(ana, 'What shall we change?')
    await expect(card(fay, 'What shall we change?').getByText('More time for questions.')).toBeVisible()
    await card(fay, 'What shall we change?').getByRole('button', { name: 'Close the poll' }).click()
    for (const page of [fay, ana]) {
      await expect(card(page, 'What shall we change?').getByText('Final result')).toBeVisible()
      await expect(card(page, 'What shall we change?').getByText('More time for questions.')).toBeVisible()
    }
  })
})

test('whose votes are seen, and when, is what the poll says', async ({ browser }) => {
  const { fay, ana } = await meet(browser, 'voters')

  await test.step('named and hidden: the voter is told before, and sees no result until it is shown', async () => {
    const dialog = await write(fay, 'One answer', 'Shall we meet again?')
    await dialog.getByLabel('Answer 1').fill('Yes')
    await dialog.getByLabel('Answer 2').fill('No')
    await dialog.getByLabel('Names').selectOption({ label: 'With names: you see who voted what' })
    await dialog.getByLabel('While the poll is open').selectOption({ label: 'Only those who run the session see them' })
    await dialog.getByRole('button', { name: 'Open the poll' }).click()
    const [asked, run] = [card(ana, 'Shall we meet again?'), card(fay, 'Shall we meet again?')]
    await expect(asked.getByText('With your name: those who run the session see what you vote.')).toBeVisible()
    await asked.getByLabel('Yes').check()
    await vote(ana, 'Shall we meet again?')
    await expect(asked.getByText('Everybody sees the result when the poll is closed.')).toBeVisible()
    await expect(run.getByText('100 % (1)')).toBeVisible()
    await expect(asked.getByText('100 %')).toHaveCount(0)
    await run.getByRole('button', { name: 'Who voted what' }).click()
    await expect(run.getByRole('region', { name: 'Who voted what' }).getByText('Ana Participant')).toBeVisible()
    await run.getByRole('button', { name: 'Show to everybody' }).click()
    await expect(asked.getByText('100 % (1)')).toBeVisible()
  })

  await test.step('anonymous: the voter is told before, and nobody can look', async () => {
    const dialog = await write(fay, 'One answer', 'Was it good?')
    await dialog.getByLabel('Answer 1').fill('Good')
    await dialog.getByLabel('Answer 2').fill('Bad')
    await dialog.getByRole('button', { name: 'Open the poll' }).click()
    const asked = card(ana, 'Was it good?')
    await expect(asked.getByText('Anonymous: nobody sees who voted what')).toBeVisible()
    await asked.getByRole('radio', { name: 'Good' }).check()
    await vote(ana, 'Was it good?')
    for (const page of [fay, ana]) await expect(card(page, 'Was it good?').getByText('100 % (1)')).toBeVisible()
    await expect(card(fay, 'Was it good?').getByRole('button', { name: 'Who voted what' })).toHaveCount(0)
  })

  await test.step('what came out is on the session’s page once the polls are closed, and can be taken away', async () => {
    for (const question of ['Shall we meet again?', 'Was it good?'])
      await card(fay, question).getByRole('button', { name: 'Close the poll' }).click()
    await expect(card(ana, 'Was it good?').getByText('Final result')).toBeVisible()
    await fay.goto(`${addressOf('voters')}/polls`)
    const results = fay.getByRole('list', { name: 'Results' }).locator('> li')
    await expect(results).toHaveCount(2)
    await results.filter({ hasText: 'Shall we meet' }).getByRole('button', { name: 'Who voted what' }).click()
    await expect(results.first().getByText('Ana Participant')).toBeVisible()
    const [file] = await Promise.all([
      fay.waitForEvent('download'),
      fay.getByRole('link', { name: 'Download as a table' }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/-voters-Poll-results\.csv$/)
  })
})

test('polls are prepared beforehand, and opened in the room with one press', async ({ browser }) => {
  const { page: fay } = await seat(browser, product.url, people.fay)
  const list = fay.getByRole('list', { name: 'Prepared polls' }).getByRole('listitem')
  const choose = async (question: string, item: string) => {
    await fay
      .getByRole('button', { name: `More for “${question}”` })
      .first()
      .click()
    await fay.getByRole('menuitem', { name: item }).click()
  }

  await test.step('written, changed, duplicated, put in order and deleted', async () => {
    await fay.goto(`${addressOf('prepared')}/polls`)
    for (const question of ['What is your first word?', 'What is your last word?']) {
      await fay.getByRole('button', { name: 'Add a poll' }).first().click()
      const form = fay.getByRole('dialog')
      await form.getByLabel('Kind of poll').selectOption('Word cloud')
      await form.getByLabel('Question').fill(question)
      await form.getByRole('button', { name: 'Add a poll' }).click()
      await expect(list.filter({ hasText: question })).toBeVisible()
    }
    await choose('What is your first word?', 'Duplicate')
    await expect(list).toHaveText([/first/, /first/, /last/])
    await choose('What is your first word?', 'Delete')
    await fay.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
    await expect(list).toHaveText([/first/, /last/])
    await choose('What is your last word?', 'Move up')
    await expect(list).toHaveText([/last/, /first/])
    await choose('What is your last word?', 'Edit')
    await fay.getByRole('dialog').getByLabel('Question').fill('What is your very last word?')
    await fay.keyboard.press('Escape')
    await expect(fay.getByRole('dialog')).toBeHidden()
    await choose('What is your last word?', 'Edit')
    await fay.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await expect(list).toHaveText([/very last/, /first/])
    await fay.reload()
    await expect(list).toHaveText([/very last/, /first/])
  })

  await test.step('a block of the run of show is for one of them', async () => {
    await fay.goto(`${addressOf('prepared')}/run-of-show`)
    await fay.getByRole('button', { name: 'Add a block' }).first().click()
    await fay.getByLabel('Kind', { exact: true }).selectOption({ label: 'Poll' })
    await fay.getByRole('textbox', { name: 'Title' }).fill('Your words')
    await fay.getByRole('combobox', { name: 'Prepared poll' }).click()
    await fay.getByRole('option', { name: 'What is your very last word?' }).click()
    await fay.getByRole('button', { name: 'Add the block' }).click()
    await expect(fay.getByRole('heading', { name: 'Your words' })).toBeVisible()
  })

  await fay.context().close()
  const { fay: host, ana } = await meet(browser, 'prepared')
  await test.step('opened with one press, seen by the other, and marked as asked', async () => {
    await host.getByRole('button', { name: 'New poll' }).click()
    await host.getByRole('button', { name: 'Open “What is your first word?”' }).click()
    for (const page of [host, ana]) await expect(card(page, 'What is your first word?')).toBeVisible()
    await host.getByRole('button', { name: 'New poll' }).click()
    await expect(host.getByRole('dialog').getByRole('listitem').filter({ hasText: 'first' })).toContainText('Asked')
  })
  await test.step('offered when its block is on, and opened by nobody but who presses', async () => {
    await host.keyboard.press('Escape')
    await openShow(host)
    await host.getByRole('button', { name: 'Begin', exact: true }).click()
    const offer = host.getByRole('button', { name: 'Open the poll: What is your very last word?' })
    await expect(offer).toBeVisible()
    await expect(card(ana, 'What is your very last word?')).toHaveCount(0)
    await offer.click()
    await expect(card(ana, 'What is your very last word?')).toBeVisible()
    await expect(offer).toHaveCount(0)
  })
})
