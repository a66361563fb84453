import { listCertificates } from '@muster/contracts/certificates'
import { parseReply } from '@muster/contracts/endpoint'
import { listSessions } from '@muster/contracts/programme'
import { listProjects } from '@muster/contracts/projects'
import { demoPassword } from '@muster/server/modules/demo/facts/logins'
import type { BrowserContext } from '@playwright/test'

/** A screen of the demo: who looks at it, and where it is. */
export type Screen = { name: string; login: string | null; path: string }

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
  const waiting = sessions.find(({ state }) => state === 'planned')
  if (!open || !waiting) throw new Error('The live project has no open or no planned session')
  const { certificates } = parseReply(listCertificates, await get(`/api/projects/${held}/certificates`))
  const [certificate] = certificates
  if (!certificate) throw new Error('The finished project has no certificates yet')
  const staffPages = [
    '',
    '/edit',
    '/programme',
    '/people',
    '/attendance',
    '/policy',
    '/certificates',
    '/messages',
    '/audit',
  ]
  return [
    { name: 'sign-in', login: null, path: '/sign-in' },
    { name: 'verify', login: null, path: '/verify' },
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
    { name: 'my-certificate', login: participant, path: `/projects/${held}/my-certificate` },
    { name: 'my-certificate-none', login: absentee, path: `/projects/${held}/my-certificate` },
    { name: 'policy-participant', login: participant, path: `/projects/${live}/policy` },
    { name: 'messages-participant', login: participant, path: `/projects/${live}/messages` },
    { name: 'room-facilitator', login: facilitator, path: `/projects/${live}/sessions/${open.id}/live` },
    { name: 'room-participant', login: participant, path: `/projects/${live}/sessions/${open.id}/live` },
    { name: 'room-waiting', login: participant, path: `/projects/${live}/sessions/${waiting.id}/live` },
  ]
}
