import { makeLiveClient } from '@muster/crowd/live-client'
import { expect, type Page } from '@playwright/test'
import { listViolations } from '../support/axe.ts'
import { say } from '../support/in-the-room.ts'
import type { MadePerson } from '../support/makers.ts'
import { makeRoom, type SharedRoom, test } from '../support/shared-product.ts'

// What people do with what others said, each seen by two of them; by keyboard wherever it is not all the same.

let room: SharedRoom<'fay' | 'hel' | 'ana' | 'bao'>

test.beforeAll(async ({ product }) => {
  room = await makeRoom(product, 'Taking part', async (make) => ({
    fay: await make('facilitator', 'Fay Facilitator'),
    hel: await make('helpdesk', 'Hel Helpdesk'),
    ana: await make('participant', 'Ana Participant'),
    bao: await make('participant', 'Bao Participant'),
  }))
})

test('who reads a message leaves a sign at it, which counts once and outlives a server that is killed', async ({
  browser,
  product,
}) => {
  const [fay, ana, bao] = await Promise.all([
    room.enter(browser, 'fay'),
    room.enter(browser, 'ana'),
    room.enter(browser, 'bao'),
  ])
  await say(ana.page, 'The plan is ready')
  await react(bao.page, 'Ana Participant', 'Applause')
  await expect(bao.page.getByRole('status').filter({ hasText: 'Your reaction was added: Applause.' })).toBeAttached()
  await expect(bao.page.getByRole('button', { name: 'Message of Ana Participant: react' }).last()).toBeFocused()

  const applause = (page: Page, count: number) =>
    page.getByRole('list', { name: 'Reactions' }).getByRole('button', { name: `Applause: ${count}` })
  await expect(applause(bao.page, 1)).toHaveAttribute('aria-pressed', 'true')
  await expect(applause(ana.page, 1)).toHaveAttribute('aria-pressed', 'false')
  await ana.page.getByRole('button', { name: 'Message of You: react' }).last().press('Enter')
  await ana.page.getByRole('button', { name: 'Heart' }).waitFor()
  expect(await listViolations(ana.page, 'signs to leave')).toEqual([])
  await ana.page.keyboard.press('Escape')
  await applause(ana.page, 1).press('Enter')
  for (const { page } of [fay, ana, bao]) await expect(applause(page, 2)).toBeVisible()
  await expect(fay.page.getByText(/Applause: 2.*Bao/)).toHaveCount(0)

  await product.kill()
  await product.start()
  await ana.page.reload()
  await expect(applause(ana.page, 2)).toHaveAttribute('aria-pressed', 'true')
  await expect(applause(bao.page, 2)).toHaveAttribute('aria-pressed', 'true')
  await applause(ana.page, 2).press('Space')
  for (const { page } of [fay, bao]) await expect(applause(page, 1)).toBeVisible()
  await expect(applause(ana.page, 1)).toHaveAttribute('aria-pressed', 'false')

  await fay.page.getByRole('button', { name: 'How this chat runs' }).press('Enter')
  await fay.page.getByRole('menuitemcheckbox', { name: 'Only those who run the session write' }).press('Enter')
  await expect(bao.page.getByRole('img', { name: 'Applause: 1' })).toBeVisible()
  await expect(bao.page.getByRole('button', { name: 'Message of Ana Participant: react' })).toHaveCount(0)
  await fay.page.getByRole('button', { name: 'How this chat runs' }).press('Enter')
  await fay.page.getByRole('menuitemcheckbox', { name: 'Only those who run the session write' }).press('Enter')

  await choose(fay.page, 'Ana Participant', 'Delete')
  await fay.page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await expect(bao.page.getByText('Deleted by Fay Facilitator.')).toBeVisible()
  await expect(bao.page.getByRole('list', { name: 'Reactions' })).toHaveCount(0)
})

test('what should not stand is reported once, quietly, and deleted by those who run the session', async ({
  browser,
}) => {
  const [fay, ana, bao] = await Promise.all([
    room.enter(browser, 'fay'),
    room.enter(browser, 'ana'),
    room.enter(browser, 'bao'),
  ])
  await say(ana.page, 'You are all fools')
  await report(bao.page, 'It insults us')
  await expect(bao.page.getByText('Your report has reached those who run the session.')).toBeVisible()
  await expect(bao.page.getByRole('button', { name: 'Message of Ana Participant: more' }).last()).toBeFocused()
  await report(bao.page, 'Once more')
  await expect(bao.page.getByText('You have reported this already.')).toBeVisible()

  await expect(fay.page.getByText('1 message was reported.')).toBeVisible()
  await expect(ana.page.getByText(/was reported/)).toHaveCount(0)
  await fay.page
    .getByRole('status')
    .filter({ hasText: '1 message was reported.' })
    .getByRole('button', { name: 'Show' })
    .press('Enter')
  const card = fay.page.getByRole('dialog').getByRole('article', { name: 'Reported message of Ana Participant' })
  await expect(card).toContainText('You are all fools')
  expect(await listViolations(fay.page, 'what was reported')).toEqual([])
  await expect(card).toContainText(/Reported by Bao Participant at \d\d:\d\d\. It insults us/)
  await card.getByRole('button', { name: 'Delete the message of Ana Participant' }).press('Enter')
  await expect(card).toContainText('Fay Facilitator deleted it.')
  for (const { page } of [ana, bao]) await expect(page.getByText('Deleted by Fay Facilitator.').last()).toBeVisible()
  await expect(fay.page.getByText('1 message was reported.')).toHaveCount(0)
})

test('a question is reported, and its author muted', async ({ browser }) => {
  const [fay, ana, bao] = await Promise.all([
    room.enter(browser, 'fay'),
    room.enter(browser, 'ana'),
    room.enter(browser, 'bao'),
  ])
  for (const { page } of [ana, bao]) await page.getByRole('tab', { name: 'Questions' }).click()
  const asking = ana.page.getByRole('textbox', { name: 'Ask those who present' })
  await asking.fill('Who is the fool here?')
  await asking.press('Enter')
  const question = bao.page.getByRole('article', { name: 'Question of Ana Participant' })
  await question.getByRole('button', { name: 'Question of Ana Participant: more' }).press('Enter')
  await bao.page.getByRole('menuitem', { name: 'Report to those who run the session' }).press('Enter')
  await expect(bao.page.getByRole('dialog')).toContainText('Who is the fool here?')
  await bao.page.getByRole('button', { name: 'Report', exact: true }).press('Enter')

  await fay.page
    .getByRole('status')
    .filter({ hasText: 'was reported' })
    .getByRole('button', { name: 'Show' })
    .press('Enter')
  const card = fay.page
    .getByRole('dialog')
    .getByRole('article', { name: 'Reported message of Ana Participant' })
    .filter({ hasText: 'Who is the fool here?' })
  await expect(card).toContainText('Who is the fool here?')
  await card.getByRole('button', { name: 'Mute the person: Ana Participant' }).press('Enter')
  await expect(card).toContainText('Fay Facilitator muted its author.')
  await ana.page.getByRole('tab', { name: 'Chat' }).click()
  await expect(ana.page.getByText('You can read along here, but not write at the moment.')).toBeVisible()
})

test('those who run the session write to somebody in private, who is muted there as before everybody', async ({
  browser,
}) => {
  const [fay, bao] = await Promise.all([room.enter(browser, 'fay'), room.enter(browser, 'bao')])
  await fay.page.getByRole('tab', { name: 'People' }).click()
  await fay.page.getByRole('button', { name: 'Write to Bao Participant in private' }).press('Enter')
  const field = fay.page.getByRole('textbox', { name: 'Message to: Bao Participant' })
  await expect(field).toBeFocused()
  await fay.page.keyboard.type('Will you take the first question?')
  await fay.page.keyboard.press('Enter')

  await bao.page.getByRole('button', { name: 'Those who run the session: 1 unread message' }).press('Enter')
  await expect(bao.page.getByRole('listitem').getByText('Will you take the first question?')).toBeVisible()
  await say(bao.page, 'Gladly')
  await expect(fay.page.getByRole('listitem').getByText('Gladly')).toBeVisible()

  await choose(fay.page, 'Bao Participant', 'Mute Bao Participant')
  await expect(bao.page.getByText('You can read along here, but not write at the moment.')).toBeVisible()
  await choose(fay.page, 'Bao Participant', 'Let Bao Participant write again')
  await expect(bao.page.getByRole('textbox', { name: /^Message to/ })).toBeEnabled()
})

test('the helpdesk answers somebody who has a problem, and runs nothing', async ({ browser }) => {
  const [hel, ana] = await Promise.all([room.enter(browser, 'hel'), room.enter(browser, 'ana')])
  await ana.page.getByRole('button', { name: 'Help', exact: true }).press('Enter')
  await ana.page.getByRole('radio', { name: 'I cannot hear' }).check()
  await ana.page.getByRole('button', { name: 'Ask for help' }).press('Enter')
  await expect(hel.page.getByText('1 person has a problem.')).toBeVisible()
  await hel.page.getByRole('toolbar').getByRole('button', { name: 'Problems' }).press('Enter')
  const card = hel.page.getByRole('dialog').getByRole('article', { name: 'Problem of Ana Participant' })
  await card.getByRole('textbox', { name: 'Answer Ana Participant alone' }).fill('Join the call below the stage')
  await hel.page.keyboard.press('Enter')
  await expect(ana.page.getByText('Hel Helpdesk answers: Join the call below the stage')).toBeVisible()
  await card.getByRole('button', { name: 'The problem of Ana Participant is solved' }).press('Enter')
  await hel.page.keyboard.press('Escape')

  for (const name of ['Open the session', 'Present', 'New poll', 'Help'])
    await expect(hel.page.getByRole('button', { name, exact: true })).toHaveCount(0)
  await chooseChat(hel.page, 'Facilitators only')
  await say(hel.page, 'Ana hears again')
  await expect(hel.page.getByRole('listitem').getByText('Ana hears again')).toBeVisible()
  await expect(ana.page.getByText('Ana hears again')).toHaveCount(0)
})

test('what was found says what it is, and leads to where that is looked at', async ({ browser, product }) => {
  const client = async ({ cookie }: MadePerson) => {
    const made = makeLiveClient({ url: product.url, cookie, ...room })
    await made.join()
    return made
  }
  const [host, guest] = [await client(room.people.fay), await client(room.people.ana)]
  const stage = host.stream('stage')
  await host.command(stage, { type: 'session.open' })
  await host.command(stage, { type: 'captions.offer', languages: ['en'] })
  for (const text of ['Welcome to the harbour', 'It was built in 1897'])
    await host.command(stage, { type: 'caption.say', language: 'en', text })
  await guest.command(host.stream('staff'), { type: 'problem.report', kind: 'other', text: 'No harbour to be seen' })

  const [fay, bao] = await Promise.all([room.enter(browser, 'fay'), room.enter(browser, 'bao')])
  const search = async (page: Page) => {
    await page.getByRole('textbox', { name: /^Message to/ }).press('Control+k')
    await page.getByRole('searchbox', { name: 'Search everything said' }).fill('harbour')
    return page.getByRole('region', { name: 'What was found' }).getByRole('listitem')
  }
  const found = await search(fay.page)
  await expect(found).toHaveCount(2)
  await expect(found.filter({ hasText: 'Captions: English' })).toContainText('Welcome to the harbour')
  await expect(found.filter({ hasText: 'Captions: English' }).getByRole('button')).toHaveCount(0)
  await found.filter({ hasText: 'Problem' }).getByRole('button').press('Enter')
  await expect(fay.page.getByRole('region', { name: 'Problems' }).getByRole('article').first()).toContainText(
    'No harbour to be seen',
  )

  const own = await search(bao.page)
  await expect(own).toHaveCount(1)
  await host.command(stage, { type: 'session.end' })
  await own.getByRole('button').press('Enter')
  await expect(bao.page.locator(':focus')).toContainText('Welcome to the harbour')
  await expect(bao.page.locator(':focus')).toBeInViewport()
  host.close()
  guest.close()
})

async function chooseChat(page: Page, name: string) {
  await page.getByRole('combobox', { name: 'Which chat' }).click()
  await page.getByRole('option', { name }).click()
}

/** Leaves a sign at the last message of somebody, by keyboard. */
async function react(page: Page, author: string, sign: string) {
  await page
    .getByRole('button', { name: `Message of ${author}: react` })
    .last()
    .press('Enter')
  await page
    .getByRole('dialog', { name: `Message of ${author}: react` })
    .getByRole('button', { name: sign })
    .press('Enter')
}

/** Reports the last message of Ana, by keyboard. */
async function report(page: Page, reason: string) {
  await choose(page, 'Ana Participant', 'Report to those who run the session')
  const dialog = page.getByRole('dialog', { name: 'Report this message' })
  await dialog.getByRole('textbox').fill(reason)
  expect(await listViolations(page, 'a report')).toEqual([])
  await dialog.getByRole('button', { name: 'Report' }).press('Enter')
}

/** Chooses something from the menu of the last message of somebody, by keyboard. */
async function choose(page: Page, author: string, action: string) {
  await page
    .getByRole('button', { name: `Message of ${author}: more` })
    .last()
    .press('Enter')
  await page.getByRole('menuitem', { name: action, exact: true }).press('Enter')
}
