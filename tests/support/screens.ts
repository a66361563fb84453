import { setTimeout as wait } from 'node:timers/promises'
import { listCertificates } from '@muster/contracts/certificates'
import { parseReply } from '@muster/contracts/endpoint'
import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { uploadLog } from '@muster/contracts/imports'
import { listSessions } from '@muster/contracts/programme'
import { listProjects } from '@muster/contracts/projects'
import type { BrowserContext, Page, Request } from '@playwright/test'
import { absentee, facilitator, participant, secretariat, signInTo } from './demo-people.ts'
import { furnishAsides } from './furnish-asides.ts'
import { bringLog, bringRecording, furnish, planChecks, raise } from './furnish-demo.ts'
import { furnishGroups } from './furnish-groups.ts'
import { beginShow, furnishShow } from './furnish-show.ts'
import { furnishTasks } from './furnish-tasks.ts'
import {
  addTask,
  askForReview,
  askToErase,
  askToLeave,
  changeRule,
  editBlock,
  editGroup,
  mixAnew,
  moveSomebody,
  openAcceptance,
  openDecision,
  openFirstPerson,
  openShow,
  openTools,
  openWhy,
  see,
  seeReplayedEnd,
  seeSlideAndVotes,
} from './screen-acts.ts'

/** A screen of the demo: who looks at it, where it is, and what is done there before it is looked at. */
export type Screen = { name: string; login: string | null; path: string; act?: (page: Page) => Promise<void> }

/** What each page has asked for and not got yet. */
const underWay = new WeakMap<Page, Set<Request>>()
/** For how long nothing may be asked for before a screen counts as complete, in milliseconds. */
const quietMs = 100
const stepMs = 20

/** A page whose requests are watched, so that it is known when a screen is complete. */
export async function openWatched(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  const requests = new Set<Request>()
  page.on('request', (request) => {
    // The board is told what changes for as long as it is looked at.
    if (!request.url().endsWith('/attendance/live')) requests.add(request)
  })
  page.on('requestfinished', (request) => requests.delete(request))
  page.on('requestfailed', (request) => requests.delete(request))
  underWay.set(page, requests)
  return page
}

/** Resolves once a screen shows what it is about, and no longer that something is on its way. */
export async function untilShown(page: Page): Promise<void> {
  // Asked with every frame: a locator would ask again only after half a second, on every screen.
  await page.waitForFunction(
    () => document.querySelector('h1')?.checkVisibility() && !document.querySelector('.mantine-Skeleton-root'),
  )
  const requests = underWay.get(page) ?? new Set()
  for (let quiet = 0; quiet < quietMs; quiet = requests.size === 0 ? quiet + stepMs : 0) await wait(stepMs)
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
  await bringRecording(context, `${url}/api/projects/${live}/sessions/${ended}/recording`)
  await raise(context, url, held)
  const hubId = await furnishAsides(context, { url, projectId: live, sessionId: open.id })
  const tasks = await furnishTasks(context, { url, projectId: live, sessionId: open.id })
  await furnishShow(context, { url, projectId: live, sessionId: waiting.id })
  await furnishShow(context, { url, projectId: live, sessionId: voting })
  await furnishGroups(context, { url, projectId: live, sessionId: waiting.id })
  await beginShow(context, url + room(voting))
  const replay = (projectId: ProjectId, sessionId: SessionId) => `/projects/${projectId}/sessions/${sessionId}/replay`
  const show = (sessionId: SessionId) => `/projects/${live}/sessions/${sessionId}/run-of-show`
  const groups = (sessionId: SessionId) => `/projects/${live}/sessions/${sessionId}/groups`
  const { importId } = parseReply(
    uploadLog,
    await bringLog(context, `${url}/api/projects/${live}/sessions/${waiting.id}/imports`),
  )
  const past = parseReply(listSessions, await get(`/api/projects/${held}/sessions`)).sessions.find(
    ({ state }) => state === 'ended',
  )
  if (!past) throw new Error('The finished project has held no session')
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
    { name: 'evaluation', login: secretariat, path: `/projects/${live}/evaluation` },
    { name: 'evaluation-participant', login: participant, path: `/projects/${live}/evaluation` },
    { name: 'tasks', login: secretariat, path: `/projects/${live}/activities` },
    { name: 'tasks-add', login: secretariat, path: `/projects/${live}/activities`, act: addTask },
    { name: 'tasks-participant', login: participant, path: `/projects/${live}/activities` },
    { name: 'task-report', login: secretariat, path: `/projects/${live}/activities/${tasks.report}` },
    { name: 'task-report-participant', login: participant, path: `/projects/${live}/activities/${tasks.report}` },
    { name: 'task-report-handed-in', login: absentee, path: `/projects/${live}/activities/${tasks.report}` },
    { name: 'task-quiz', login: secretariat, path: `/projects/${live}/activities/${tasks.quiz}` },
    { name: 'task-quiz-participant', login: participant, path: `/projects/${live}/activities/${tasks.quiz}` },
    { name: 'task-claim-participant', login: participant, path: `/projects/${live}/activities/${tasks.claim}` },
    { name: 'policy-asks', login: secretariat, path: `/projects/${live}/policy` },
    { name: 'policy-asks-edit', login: secretariat, path: `/projects/${live}/policy`, act: changeRule },
    { name: 'hubs', login: secretariat, path: `/projects/${live}/hubs` },
    { name: 'hubs-none', login: secretariat, path: `/projects/${prepared}/hubs` },
    { name: 'hubs-participant', login: participant, path: `/projects/${live}/hubs` },
    { name: 'hub-roll', login: secretariat, path: `/projects/${live}/hubs/${hubId}/rolls/${open.id}` },
    { name: 'messages-participant', login: participant, path: `/projects/${live}/messages` },
    { name: 'recording', login: secretariat, path: `/projects/${live}/sessions/${ended}/recording` },
    { name: 'recording-participant', login: participant, path: `/projects/${live}/sessions/${ended}/recording` },
    { name: 'session-logs', login: secretariat, path: `/projects/${live}/sessions/${waiting.id}/imports` },
    { name: 'show', login: secretariat, path: show(waiting.id) },
    { name: 'show-edit', login: secretariat, path: show(waiting.id), act: editBlock },
    { name: 'show-none', login: facilitator, path: show(open.id) },
    { name: 'polls', login: facilitator, path: `/projects/${live}/sessions/${voting}/polls` },
    { name: 'groups', login: facilitator, path: groups(waiting.id) },
    { name: 'groups-make', login: facilitator, path: groups(waiting.id), act: mixAnew },
    { name: 'groups-edit', login: facilitator, path: groups(waiting.id), act: editGroup },
    { name: 'groups-move', login: facilitator, path: groups(waiting.id), act: moveSomebody },
    { name: 'groups-none', login: facilitator, path: groups(voting) },
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
    { name: 'replay', login: facilitator, path: replay(live, ended), act: seeReplayedEnd },
    {
      name: 'replay-auditor',
      login: 'auditor@demo.example',
      path: replay(held, past.id),
      act: see('Nothing is known of this session'),
    },
    { name: 'room-show-facilitator', login: facilitator, path: room(voting), act: openShow },
    { name: 'room-show-participant', login: participant, path: room(voting), act: see('Next') },
    { name: 'room-tools', login: facilitator, path: room(voting), act: openTools },
    { name: 'room-question', login: participant, path: room(voting), act: askToLeave },
    { name: 'people-erase', login: secretariat, path: `/projects/${held}/people`, act: askToErase },
    { name: 'attendance-decide', login: secretariat, path: `/projects/${held}/attendance`, act: openDecision },
    { name: 'decisions-accept', login: secretariat, path: `/projects/${held}/decisions`, act: openAcceptance },
    { name: 'attendance-person', login: secretariat, path: `/projects/${held}/attendance`, act: openFirstPerson },
  ]
}
