import { getPolicy } from '@muster/contracts/attendance'
import { listCertificates } from '@muster/contracts/certificates'
import { parseReply } from '@muster/contracts/endpoint'
import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { uploadLog } from '@muster/contracts/imports'
import { listSessions } from '@muster/contracts/programme'
import { listProjects } from '@muster/contracts/projects'
import { demoPassword } from '@muster/server/modules/demo/facts/logins'
import type { BrowserContext, Page } from '@playwright/test'
import { furnishRooms, type Rooms } from './furnish-rooms.ts'
import { raiseCases } from './raise-cases.ts'

/** A screen of the demo: who looks at it, where it is, and what is done there before it is looked at. */
export type Screen = { name: string; login: string | null; path: string; act?: (page: Page) => Promise<void> }

const secretariat = 'secretariat@demo.example'
const facilitator = 'facilitator@demo.example'
const participant = 'bat-erdeniin.tsetsegmaa@demo.example'
/** One of those who missed the second day of the finished mission. */
const absentee = 'maria.concepcion.dela.cruz@demo.example'

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>
/** Attempts for one address are limited, as they should be: each account signs in once and its cookies go round. */
const signedIn = new Map<string, Cookies>()

/** Signs a browser in; the demo's password opens every account. */
export async function signInTo(context: BrowserContext, url: string, email: string): Promise<void> {
  const key = `${url} ${email}`
  const known = signedIn.get(key)
  if (known) return context.addCookies(known)
  const answer = await context.request.post(`${url}/api/auth/sign-in/email`, {
    data: { email, password: demoPassword },
    headers: { origin: url },
  })
  if (!answer.ok()) throw new Error(`${email} could not sign in: ${answer.status()}`)
  signedIn.set(key, await context.cookies())
}

/** Resolves once a screen shows what it is about, and no longer that something is on its way. */
export async function untilShown(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(() => document.querySelector('.mantine-Skeleton-root') === null)
}

/** Every screen of the product, on the demo's data, as each role that has it. `context` is used to look ids up. */
export async function listScreens(context: BrowserContext, url: string): Promise<Screen[]> {
  await signInTo(context, url, secretariat)
  const get = async (path: string): Promise<unknown> => (await context.request.get(url + path)).json()
  const { projects } = parseReply(listProjects, await get('/api/projects'))
  const byState = (state: string) => {
    const found = projects.find((project) => project.state === state)
    if (!found) throw new Error(`The demo has no project that is ${state}`)
    return found.id
  }
  const live = byState('running')
  const held = byState('finished')
  const prepared = byState('preparing')
  const { sessions } = parseReply(listSessions, await get(`/api/projects/${live}/sessions`))
  const open = sessions.find(({ state }) => state === 'open')
  const planned = sessions.filter(({ state, kind }) => state === 'planned' && kind !== 'break')
  const waiting = planned[0]
  const [voting, grouped, ended, asked, coded] = planned.slice(1).map(({ id }) => id)
  if (!open || !waiting || !voting || !grouped || !ended || !asked || !coded)
    throw new Error('The live project has too few sessions')
  const room = (sessionId: SessionId) => `/projects/${live}/sessions/${sessionId}/live`
  await planChecks(context, `${url}/api/projects/${live}/policy`)
  await furnish(context, { voting, grouped, ended, asked, coded }, (sessionId) => url + room(sessionId))
  await raise(context, url, held)
  const { importId } = parseReply(
    uploadLog,
    await bringLog(context, `${url}/api/projects/${live}/sessions/${waiting.id}/imports`),
  )
  const { certificates } = parseReply(listCertificates, await get(`/api/projects/${held}/certificates`))
  const [certificate] = certificates
  if (!certificate) throw new Error('The finished project has no certificates yet')
  const staffPages = [
    '',
    '/edit',
    '/programme',
    '/people',
    '/attendance',
    '/decisions',
    '/policy',
    '/certificates',
    '/messages',
    '/audit',
  ]
  return [
    { name: 'sign-in', login: null, path: '/sign-in' },
    { name: 'verify', login: null, path: '/verify' },
    { name: 'privacy', login: null, path: '/privacy' },
    { name: 'verify-valid', login: null, path: `/verify/${certificate.serial}` },
    { name: 'verify-unknown', login: null, path: '/verify/MUS-0000-0000-0000-0000-0000' },
    { name: 'seals', login: null, path: `/seals/${held}` },
    { name: 'seals-none', login: null, path: `/seals/${prepared}` },
    { name: 'not-found', login: secretariat, path: '/nowhere' },
    { name: 'home-secretariat', login: secretariat, path: '/' },
    { name: 'home-participant', login: participant, path: '/' },
    { name: 'home-officer', login: 'officer@demo.example', path: '/' },
    { name: 'home-auditor', login: 'auditor@demo.example', path: '/' },
    { name: 'home-host', login: 'host@demo.example', path: '/' },
    { name: 'home-resource-person', login: 'prof.lars.eriksen@demo.example', path: '/' },
    { name: 'home-system', login: 'system@demo.example', path: '/' },
    { name: 'accounts', login: 'system@demo.example', path: '/accounts' },
    { name: 'keys', login: 'system@demo.example', path: '/keys' },
    { name: 'project-new', login: secretariat, path: '/projects/new' },
    ...staffPages.map((page) => ({
      name: `held${page.replace('/', '-')}`,
      login: secretariat,
      path: `/projects/${held}${page}`,
    })),
    { name: 'prepared', login: secretariat, path: `/projects/${prepared}` },
    { name: 'prepared-people', login: secretariat, path: `/projects/${prepared}/people` },
    { name: 'prepared-programme', login: secretariat, path: `/projects/${prepared}/programme` },
    { name: 'prepared-certificates', login: secretariat, path: `/projects/${prepared}/certificates` },
    { name: 'live-project', login: participant, path: `/projects/${live}` },
    { name: 'live-programme', login: facilitator, path: `/projects/${live}/programme` },
    { name: 'live-attendance', login: facilitator, path: `/projects/${live}/attendance` },
    { name: 'auditor-attendance', login: 'auditor@demo.example', path: `/projects/${held}/attendance` },
    { name: 'my-attendance', login: participant, path: `/projects/${held}/my-attendance` },
    { name: 'my-attendance-live', login: participant, path: `/projects/${live}/my-attendance` },
    { name: 'my-attendance-missed', login: absentee, path: `/projects/${held}/my-attendance` },
    { name: 'my-attendance-ask', login: absentee, path: `/projects/${held}/my-attendance`, act: askForReview },
    { name: 'my-certificate', login: participant, path: `/projects/${held}/my-certificate` },
    { name: 'my-certificate-none', login: absentee, path: `/projects/${held}/my-certificate` },
    { name: 'policy-participant', login: participant, path: `/projects/${live}/policy` },
    { name: 'messages-participant', login: participant, path: `/projects/${live}/messages` },
    { name: 'session-logs', login: secretariat, path: `/projects/${live}/sessions/${waiting.id}/imports` },
    { name: 'import', login: secretariat, path: `/projects/${live}/imports/${importId}` },
    { name: 'room-facilitator', login: facilitator, path: room(open.id) },
    { name: 'room-participant', login: participant, path: room(open.id) },
    { name: 'room-waiting', login: participant, path: room(waiting.id) },
    { name: 'room-voting-facilitator', login: facilitator, path: room(voting), act: seeSlideAndVotes },
    { name: 'room-voting-participant', login: participant, path: room(voting), act: seeSlideAndVotes },
    { name: 'room-groups-facilitator', login: facilitator, path: room(grouped), act: see('2 groups') },
    { name: 'room-groups-participant', login: participant, path: room(grouped), act: see(/You are in/) },
    { name: 'room-check-facilitator', login: facilitator, path: room(asked), act: see('An attention check is open') },
    { name: 'room-check-participant', login: participant, path: room(asked), act: openWhy },
    { name: 'room-code-facilitator', login: facilitator, path: room(coded), act: see('Say this code aloud') },
    { name: 'room-code-participant', login: participant, path: room(coded), act: see('Time left') },
    { name: 'room-ended-facilitator', login: facilitator, path: room(ended), act: see('This session has ended') },
    { name: 'room-ended-participant', login: participant, path: room(ended), act: see('This session has ended') },
    { name: 'room-tools', login: facilitator, path: room(voting), act: openTools },
    { name: 'room-question', login: participant, path: room(voting), act: askToLeave },
    { name: 'attendance-decide', login: secretariat, path: `/projects/${held}/attendance`, act: openDecision },
    { name: 'decisions-accept', login: secretariat, path: `/projects/${held}/decisions`, act: openAcceptance },
    { name: 'attendance-person', login: secretariat, path: `/projects/${held}/attendance`, act: openFirstPerson },
  ]
}

const see = (words: string | RegExp) => (page: Page) => page.getByText(words).first().waitFor()

async function seeSlideAndVotes(page: Page) {
  await see('Slide 1 of 3')(page)
  await see('1 vote')(page)
}

/** A check that waits, with what is said of why it is asked. */
async function openWhy(page: Page) {
  await page.getByText('Why am I asked?').click()
  await see('What Muster keeps')(page)
}

/** On a phone the tools of those who run a session are a menu; on a desk each opens a form. */
async function openTools(page: Page) {
  const run = page.getByRole('button', { name: /^Run/ })
  const poll = page.getByRole('button', { name: 'New poll' })
  await run.or(poll).click()
  await page.getByRole('menu').or(page.getByRole('dialog')).waitFor()
}

async function askToLeave(page: Page) {
  await page.getByRole('toolbar').getByRole('button', { name: 'Leave' }).click()
  await page.getByRole('dialog', { name: 'Leave the session?' }).waitFor()
}

async function openFirstPerson(page: Page) {
  await page.getByRole('row').getByRole('button').first().click()
  await page.getByRole('dialog').getByRole('article').first().waitFor()
}

async function openDecision(page: Page) {
  await openFirstPerson(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Decide' }).click()
  await page.getByRole('radio', { name: 'Complete', exact: true }).waitFor()
}

async function askForReview(page: Page) {
  await page.getByRole('button', { name: 'Request a review' }).click()
  await page.getByLabel('What is not right?').waitFor()
}

async function openAcceptance(page: Page) {
  await page.getByRole('button', { name: 'Accept' }).first().click()
  await page.getByLabel('Answer').waitFor()
}

/** Has a participant of a project ask for a review, and somebody decided about. */
async function raise(context: BrowserContext, url: string, projectId: ProjectId): Promise<void> {
  const browser = context.browser()
  if (!browser) throw new Error('This browser was not started here')
  const theirs = await browser.newContext()
  await signInTo(theirs, url, absentee)
  await raiseCases({ url, projectId, administrator: context.request, participant: theirs.request })
  await theirs.close()
}

/** Gives the live project's rule attention checks, which stay open for as long as anybody looks. */
async function planChecks(context: BrowserContext, address: string) {
  const known = parseReply(getPolicy, await (await context.request.get(address)).json()).policy
  const checks = {
    forms: ['prompt', 'spoken-code'],
    placing: { kind: 'every', fromMinutes: 600, toMinutes: 600 },
    announced: 'never',
    onlyOne: null,
    expireAfterS: 3600,
  }
  const answer = await context.request.put(address, {
    data: { policy: { ...known, checks }, reason: 'The checks of attention were left out.' },
    headers: { origin: new URL(address).origin },
  })
  if (!answer.ok()) throw new Error(`The rule was not set: ${answer.status()} ${await answer.text()}`)
}

/** Puts rooms of the live project into their states, at browsers of their own. */
async function furnish(context: BrowserContext, rooms: Rooms, addressOf: (sessionId: SessionId) => string) {
  const browser = context.browser()
  if (!browser) throw new Error('This browser was not started here')
  const { origin } = new URL(addressOf(rooms.ended))
  const contexts = await Promise.all([browser.newContext(), browser.newContext()])
  const [theirs, own] = contexts
  await signInTo(theirs, origin, facilitator)
  await signInTo(own, origin, participant)
  await furnishRooms(rooms, { facilitator: await theirs.newPage(), participant: await own.newPage(), addressOf })
  for (const each of contexts) await each.close()
}

const log = [
  'Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest,Recording Consent,In Waiting Room',
  'Bat-Erdeniin Tsetsegmaa,,11/24/2021 10:00:00 AM,11/24/2021 10:40:00 AM,40,Yes,Y,No',
  'iPhone,,11/24/2021 10:00:00 AM,11/24/2021 10:12:00 AM,12,Yes,Y,No',
].join('\n')

/** Brings the log of another platform, whose rows ask for decisions. */
async function bringLog(context: BrowserContext, address: string): Promise<unknown> {
  const file = { name: 'participants.csv', mimeType: 'text/csv', buffer: Buffer.from(log) }
  const answer = await context.request.post(address, {
    multipart: { file },
    headers: { origin: new URL(address).origin },
  })
  if (!answer.ok()) throw new Error(`The log was not taken: ${answer.status()} ${await answer.text()}`)
  return answer.json()
}
