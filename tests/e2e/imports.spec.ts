import type { ProjectId } from '@muster/contracts/ids'
import { expect, type Page, test } from '@playwright/test'
import { listViolations } from '../support/axe.ts'
import { type Seat, seat } from '../support/browsers.ts'
import type { MadePerson } from '../support/makers.ts'
import { type Product, prepareProduct } from '../support/product.ts'

// A session that was held on Zoom: its log is asked for, brought, matched, and counts like presence in the room.

const minuteMs = 60_000
/** It began three hours ago, on a full second as logs have them, and lasted an hour. */
const beganMs = Math.floor(Date.now() / 1000) * 1000 - 180 * minuteMs

let product: Product
let projectId: ProjectId
let administrator: MadePerson
let desk: Seat

test.beforeAll(async ({ browser }) => {
  product = await prepareProduct({
    async seed(make) {
      projectId = await make.project({ code: 'I-01', title: 'Workshop on Data Governance', timeZone: 'Asia/Seoul' })
      administrator = await make.person({ name: 'Amelia Tan', role: 'project-administrator', projectId })
      const participant = (name: string, email: string) => make.person({ name, email, role: 'participant', projectId })
      await participant('Bat-Erdeniin Tsetsegmaa', 'tsetsegmaa@mn.example')
      await participant('José Peñaflor', 'jose@ph.example')
      await participant('Maria Santos', 'maria.one@ph.example')
      await participant('Maria Santos', 'maria.two@ph.example')
      await make.session({
        projectId,
        title: 'Cases from the host country',
        startsInMs: beganMs - Date.now(),
        lastsMs: 60 * minuteMs,
        externalCallUrl: 'https://zoom.example/j/1',
      })
    },
  })
  await product.start()
  desk = await seat(browser, product.url, administrator)
})
test.afterAll(() => product.remove())

/** A minute of the session as Zoom writes it, on the clocks of Seoul. */
const at = (minute: number) => {
  const [date = '', time = ''] = new Date(beganMs + minute * minuteMs + 9 * 60 * minuteMs).toISOString().split(/[T.]/)
  const [year, month, day] = date.split('-')
  const hour = Number(time.slice(0, 2))
  const clock = `${String(hour % 12 || 12).padStart(2, '0')}${time.slice(2)} ${hour < 12 ? 'AM' : 'PM'}`
  return `${month}/${day}/${year} ${clock}`
}

const log = [
  'Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants',
  `812 3456 7890,Data Governance,${at(-10)},${at(62)},host@kpc.example,72,6`,
  '',
  'Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest,Recording Consent,In Waiting Room',
  `KPC Host,host@kpc.example,${at(-10)},${at(62)},72,No,,No`,
  `iPhone,Tsetsegmaa@MN.example,${at(-6)},${at(-2)},4,Yes,,Yes`,
  `iPhone,Tsetsegmaa@MN.example,${at(-2)},${at(30)},32,Yes,Y,No`,
  `Bat-Erdeniin Tsetsegmaa,,${at(28)},${at(60)},32,Yes,Y,No`,
  `Jose Penaflor,,${at(0)},${at(20)},20,Yes,Y,No`,
  `Maria Santos,,${at(0)},${at(60)},60,Yes,Y,No`,
  `Maria Santos (phone),,,,,Yes,,No`,
].join('\n')

test('the log of a session held elsewhere becomes evidence', async () => {
  const { page } = desk

  await test.step('the programme reminds of it, and leads to where it is brought', async () => {
    await page.goto(`${product.url}/projects/${projectId}/programme`)
    await expect(page.getByText('held elsewhere, log not imported yet.')).toBeVisible()
    await page.getByRole('link', { name: 'Import its log: Cases from the host country' }).click()
    await expect(page.getByRole('heading', { name: 'No log yet' })).toBeVisible()
    expect(await listViolations(page, page.url())).toEqual([])
  })

  await test.step('nonsense is refused in words, and nothing is kept of it', async () => {
    await choose(page, 'minutes.csv', 'Dear all,\nplease find the minutes attached.\n')
    await expect(page.getByRole('alert')).toContainText('This is no log that is known')
    await expect(page.getByRole('heading', { name: 'No log yet' })).toBeVisible()
  })

  await test.step('a log is read; who is not sure is asked about', async () => {
    await choose(page, 'participants.csv', log)
    await expect(page.getByText('They are read as the clocks of Seoul')).toBeVisible()
    await expect(page.getByRole('button', { name: '3 Need a decision' })).toBeVisible()
    await page.getByRole('button', { name: '6 All' }).click()
    const row = (name: string) => page.getByRole('row', { name })
    await expect(row('iPhone')).toContainText('by address')
    await expect(row('iPhone')).toContainText('60 minutes there, together with other entries.')
    await expect(row('KPC Host')).toContainText('Nobody here')
    expect(await listViolations(page, page.url())).toEqual([])
  })

  await test.step('the administrator decides each of them', async () => {
    await decide(page, 'Jose Penaflor', /José Peñaflor.*similar name/)
    await decide(page, 'Maria Santos', /maria\.one.*same name/)
    await decide(page, 'Maria Santos (phone)', /maria\.two.*same name/)
    await expect(page.getByText('5 stays will count, of 4 people.')).toBeVisible()
  })

  await test.step('it counts once it is applied, in the times that are decided', async () => {
    await page.getByRole('textbox', { name: 'Reason' }).fill('Held on Zoom because of the interpretation')
    await page.getByRole('button', { name: 'Apply the log' }).click()
    await expect(page.getByText('Counts', { exact: true })).toBeVisible()
    await page.goto(`${product.url}/projects/${projectId}/attendance`)
    await expect(page.getByText('held elsewhere, log not imported yet.')).toBeHidden()
    const outcome = (name: string) =>
      page.getByRole('row', { name }).or(page.getByRole('listitem').filter({ hasText: name }))
    await expect(outcome('Bat-Erdeniin Tsetsegmaa').first()).toContainText('Complete')
    await expect(outcome('José Peñaflor').first()).toContainText('Not complete')
  })

  await test.step('somebody in it is erased once their name is typed, and the list of people shows it', async () => {
    await page.goto(`${product.url}/projects/${projectId}/people`)
    const listed = page.getByRole('button', { name: 'José Peñaflor' })
    await listed.click()
    await page.getByRole('button', { name: 'Erase their data' }).click()
    const dialog = page.getByRole('dialog', { name: 'Erase what José Peñaflor wrote' })
    const erase = dialog.getByRole('button', { name: 'Erase for good' })
    const name = dialog.getByRole('textbox')
    await expect(erase).toBeDisabled()
    await name.fill('Maria Santos')
    await expect(erase).toBeDisabled()
    await name.fill('Jose Penaflor')
    await erase.click()
    await expect(page.getByText('What they wrote here, and who they are, was erased.').first()).toBeVisible()
    await expect(page.getByRole('button', { name: 'Maria Santos' }).first()).toBeVisible()
    await expect(listed).toHaveCount(0)
  })
})

async function choose(page: Page, name: string, text: string) {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose a log' }).click(),
  ])
  await chooser.setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
}

async function decide(page: Page, name: string, person: RegExp) {
  await page.getByRole('combobox', { name: `Who is ${name}?` }).click()
  await page.getByRole('option', { name: person }).click()
  await expect(page.getByRole('combobox', { name: `Who is ${name}?` })).toBeHidden()
}
