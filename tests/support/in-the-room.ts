import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { type Browser, expect, type Page } from '@playwright/test'
import { type Seat, seat } from './browsers.ts'
import type { MadePerson } from './makers.ts'

// What people do in the room of a session, by the controls that they have there.

export const stageOf = (page: Page) => page.getByRole('main', { name: 'Stage' })

/** Sits a person down at a new browser, in the room of a session. */
export async function enterRoom(
  browser: Browser,
  which: { url: string; projectId: ProjectId; sessionId: SessionId; person: MadePerson },
): Promise<Seat> {
  const { url, projectId, sessionId, person } = which
  const taken = await seat(browser, url, person)
  await taken.page.goto(`${url}/projects/${projectId}/sessions/${sessionId}/live`)
  await expect(stageOf(taken.page)).toBeVisible()
  return taken
}

/** Says something in the chat that is shown. */
export async function say(page: Page, text: string) {
  const field = page.getByRole('textbox', { name: /^Message to/ })
  await field.fill(text)
  await field.press('Enter')
}

export const openSession = (page: Page) => stageOf(page).getByRole('button', { name: 'Open the session' }).click()

/** Answers a question in a dialog. */
export const confirm = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click()

/** Brings a PDF and puts its first page on the stage. */
export async function present(page: Page, pdf: Buffer) {
  await page.getByRole('button', { name: 'Present', exact: true }).click()
  const dialog = page.getByRole('dialog')
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    dialog.getByRole('button', { name: 'Bring slides' }).click(),
  ])
  await chooser.setFiles({ name: 'governance.pdf', mimeType: 'application/pdf', buffer: pdf })
  await dialog.getByRole('button', { name: 'Present governance.pdf' }).click()
}

export async function openPoll(page: Page, { question, answers }: { question: string; answers: [string, string] }) {
  await page.getByRole('button', { name: 'New poll' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Question').fill(question)
  for (const [index, answer] of answers.entries()) await dialog.getByLabel(`Answer ${index + 1}`).fill(answer)
  await dialog.getByRole('button', { name: 'Open the poll' }).click()
}

export async function openGroups(page: Page) {
  await page.getByRole('button', { name: 'Groups', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('How many groups').fill('2')
  await dialog.getByRole('button', { name: 'Open the groups' }).click()
}

/** Asks everybody for a sign of attention. */
export async function askCheck(page: Page, how: 'Ask on their screens' | 'Get a code to say aloud') {
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: how }).click()
}

export async function endSession(page: Page) {
  await page.getByRole('button', { name: 'End for everybody' }).click()
  await confirm(page, 'End the session')
}
