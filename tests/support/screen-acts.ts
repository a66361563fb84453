import type { Page } from '@playwright/test'

// What is done on a screen before it is looked at.

/** Waits until something is said. */
export const see = (words: string | RegExp) => (page: Page) => page.getByText(words).first().waitFor()

export async function seeSlideAndVotes(page: Page) {
  await see('Slide 1 of 3')(page)
  await see('1 vote')(page)
}

/** A check that waits, with what is said of why it is asked. */
export async function openWhy(page: Page) {
  await page.getByText('Why am I asked?').click()
  await see('What Muster keeps')(page)
}

/** On a phone the tools of those who run a session are a menu; on a desk each opens a form. */
export async function openTools(page: Page) {
  const run = page.getByRole('button', { name: /^Run/ })
  const poll = page.getByRole('button', { name: 'New poll' })
  await run.or(poll).click()
  await page.getByRole('menu').or(page.getByRole('dialog')).waitFor()
}

export async function askToLeave(page: Page) {
  await page.getByRole('toolbar').getByRole('button', { name: 'Leave' }).click()
  await page.getByRole('dialog', { name: 'Leave the session?' }).waitFor()
}

export async function openFirstPerson(page: Page) {
  await page.getByRole('row').getByRole('button').first().click()
  await page.getByRole('dialog').getByRole('article').first().waitFor()
}

/** What is said before somebody's data are erased. */
export async function askToErase(page: Page) {
  await page.getByRole('row').getByRole('button').last().click()
  await page.getByRole('button', { name: 'Erase their data' }).click()
  await page.getByRole('dialog', { name: /^Erase what/ }).waitFor()
}

export async function openDecision(page: Page) {
  await openFirstPerson(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Decide' }).click()
  await page.getByRole('radio', { name: 'Complete', exact: true }).waitFor()
}

export async function askForReview(page: Page) {
  await page.getByRole('button', { name: 'Request a review' }).click()
  await page.getByLabel('What is not right?').waitFor()
}

export async function openAcceptance(page: Page) {
  await page.getByRole('button', { name: 'Accept' }).first().click()
  await page.getByLabel('Answer').waitFor()
}

/** The form in which the groups of a plan are made. */
export async function mixAnew(page: Page) {
  await page.getByRole('button', { name: 'Mix anew' }).click()
  await page.getByLabel('Number of groups').waitFor()
}

export async function editGroup(page: Page) {
  await page.getByRole('button', { name: 'Edit Group 1' }).click()
  await page.getByLabel('Task sheet').waitFor()
}

/** The menu that moves somebody who is in a group. */
export async function moveSomebody(page: Page) {
  await page
    .getByRole('region', { name: 'Group 1' })
    .getByRole('button', { name: /^Move / })
    .first()
    .click()
  await page.getByRole('menu').waitFor()
}

/** The panel of those who run a session, in which they steer its run of show: on a phone behind a menu. */
export async function openShow(page: Page) {
  const show = page.getByRole('toolbar').getByRole('button', { name: 'Show', exact: true })
  const run = page.getByRole('button', { name: /^Run/ })
  await show.or(run).click()
  const item = page.getByRole('menuitem', { name: 'Show', exact: true })
  const panel = page.getByRole('complementary', { name: 'Show' })
  await item.or(panel).waitFor()
  if (await item.isVisible()) await item.click()
  await panel.waitFor()
}

/** A block of a running order with all its fields. */
export async function editBlock(page: Page) {
  await page.getByRole('button', { name: /^More for How a ministry/ }).click()
  await page.getByRole('menuitem', { name: 'Edit' }).click()
  await page.getByRole('textbox', { name: 'Private notes' }).waitFor()
}

/** A quiz as it begins to be written. */
export async function addTask(page: Page) {
  await page.getByRole('button', { name: 'Add a task' }).click()
  await page.getByRole('dialog').getByLabel('What', { exact: true }).selectOption('quiz')
  await page.getByRole('textbox', { name: 'Question 1', exact: true }).waitFor()
}

/** The rule with all its fields open. */
export async function changeRule(page: Page) {
  await page.getByRole('button', { name: 'Change the rule' }).click()
  await page.getByLabel('With a deadline').first().waitFor()
}

/** The last moment of a session that is over: what was on the stage, and what mattered. */
export async function seeReplayedEnd(page: Page): Promise<void> {
  await page.getByRole('slider', { name: 'Where in the session' }).press('End')
  await see('Slide 1 of 3')(page)
  await see('1 vote')(page)
}
