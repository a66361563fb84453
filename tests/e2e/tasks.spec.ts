import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { expect, type Page, test } from '@playwright/test'
import { seat } from '../support/browsers.ts'
import { openSession } from '../support/in-the-room.ts'
import type { MadePerson } from '../support/makers.ts'
import { type Product, prepareProduct } from '../support/product.ts'

// What is to be done beside attending, from the rule that asks for it to what the organisers say of it.

let product: Product
let projectId: ProjectId
let sessionId: SessionId
let amelia: MadePerson
let mia: MadePerson

test.beforeAll(async () => {
  product = await prepareProduct({
    async seed(make) {
      projectId = await make.project()
      sessionId = await make.session({ projectId, title: 'Introduction' })
      amelia = await make.person({ name: 'Amelia Tan', role: 'project-administrator', projectId })
      mia = await make.person({ name: 'Mia Held', role: 'participant', projectId })
    },
  })
  await product.start()
})
test.afterAll(() => product.remove())

const address = (path: string) => `${product.url}/projects/${projectId}${path}`
const said = (page: Page, words: string) => expect(page.getByText(words).first()).toBeVisible()

test('a report that the rule asks for is handed in, declined, handed in anew and accepted; a quiz is passed', async ({
  browser,
}) => {
  const staff = (await seat(browser, product.url, amelia)).page
  const own = (await seat(browser, product.url, mia)).page

  await test.step('the rule asks for an accepted report, and says that nobody has written one', async () => {
    await staff.goto(address(`/sessions/${sessionId}/live`))
    await openSession(staff)
    await staff.goto(address('/policy'))
    await staff.getByRole('button', { name: 'Change the rule' }).click()
    await staff.getByText('More rules').click()
    await staff.getByRole('radio', { name: /an accepted report/ }).check()
    await staff.getByLabel('Reason for the change').fill('What was learned should be seen.')
    await staff.getByRole('button', { name: /^Set version/ }).click()
    await said(staff, 'The rule asks for 1 thing that nobody has written yet')
  })

  await test.step('it is written from there', async () => {
    await staff.getByRole('link', { name: 'Write the tasks' }).click()
    await staff.getByRole('button', { name: 'Write it: Report' }).click()
    await staff.getByRole('button', { name: 'Add the task' }).click()
    await said(staff, 'This is missing.')
    await staff.getByLabel('What participants read').fill('One page on what you will change')
    await staff.getByRole('button', { name: 'Add the task' }).click()
    await expect(staff.getByRole('link', { name: 'Report' })).toBeVisible()
    await expect(staff.getByText('The attendance rule asks for what is not here yet')).toHaveCount(0)
  })

  await test.step('a participant finds it from their attendance, and hands it in', async () => {
    await own.goto(address('/my-attendance'))
    await own.getByRole('link', { name: 'To your tasks' }).click()
    await own.getByRole('link', { name: 'Report' }).click()
    await said(own, 'One page on what you will change')
    await own.getByRole('button', { name: 'Hand in my report' }).click()
    await said(own, 'Write something, or choose a file.')
    await own.getByLabel('Your report').fill('We will share.')
    await own.getByRole('button', { name: 'Hand in my report' }).click()
    await said(own, 'Handed in')
    await expect(own.getByLabel('Your report')).toHaveCount(0)
  })

  await test.step('it is declined with a reason that they read, handed in anew with a file, and accepted', async () => {
    await staff.getByRole('link', { name: 'Report' }).click()
    await said(staff, 'We will share.')
    await staff.getByRole('button', { name: 'Decline' }).click()
    await staff.getByLabel('What is missing').fill('With whom?')
    await staff.getByRole('dialog').getByRole('button', { name: 'Decline' }).click()
    await said(staff, 'Declined: Mia Held.')
    await own.reload()
    await said(own, 'With whom?')
    await own.locator('input[type=file]').setInputFiles({ name: 'plan.pdf', mimeType: 'application/pdf', buffer: pdf })
    await own.getByRole('button', { name: 'Hand in my report' }).click()
    await said(own, 'Your report is handed in.')
    await said(own, 'plan.pdf')
    await staff.reload()
    await expect(staff.getByRole('link', { name: 'plan.pdf' })).toBeVisible()
    await staff.getByRole('button', { name: 'Accept' }).click()
    await said(staff, 'Accepted')
    await own.reload()
    await said(own, 'Accepted')
  })

  await test.step('a quiz is written, failed once and passed', async () => {
    await staff.goto(address('/activities'))
    await staff.getByRole('button', { name: 'Add a task' }).click()
    const form = staff.getByRole('dialog')
    await form.getByLabel('What', { exact: true }).selectOption('quiz')
    await form.getByLabel('For', { exact: true }).selectOption({ label: 'Introduction' })
    await form.getByRole('button', { name: 'Add the task' }).click()
    await said(staff, 'Say which answer is right.')
    await form.getByRole('textbox', { name: 'Question 1', exact: true }).fill('Who owns public data?')
    await form.getByRole('textbox', { name: 'Answer 1 to question 1' }).fill('The public')
    await form.getByRole('textbox', { name: 'Answer 2 to question 1' }).fill('Nobody')
    await form.getByRole('radio', { name: 'Answer 1 to question 1 is the right one' }).check()
    await form.getByRole('button', { name: 'Add the task' }).click()
    await expect(form).toBeHidden()
    await own.goto(address('/activities'))
    await own.getByRole('link', { name: 'Quiz: Introduction' }).click()
    await own.getByRole('radio', { name: 'Nobody' }).check()
    await own.getByRole('button', { name: 'Send my answers' }).click()
    await said(own, '0 of 1 right: not enough')
    await own.getByRole('radio', { name: 'The public' }).check()
    await own.getByRole('button', { name: 'Send my answers' }).click()
    await said(own, '1 of 1 right: passed')
    await expect(own.getByText('The right answers')).toBeHidden()
  })
})

const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')
