import { randomUUID } from 'node:crypto'
import { readdirSync, readlinkSync } from 'node:fs'
import { issueOne, listCertificates } from '@muster/contracts/certificates'
import { uploadDeck } from '@muster/contracts/decks'
import { FailureBody } from '@muster/contracts/errors'
import { getMe } from '@muster/contracts/identity'
import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { correctWindow, listSessions } from '@muster/contracts/programme'
import { createProject, type ProjectInput } from '@muster/contracts/projects'
import { verifySerial } from '@muster/contracts/verification'
import { makePast } from '@muster/server/modules/certificates/test-makers'
import { makePdf } from '@muster/server/modules/programme/test-pdf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MadePerson } from '../support/makers.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'

let server: TestServer
let projectId: ProjectId
let sessionId: SessionId
let administrator: MadePerson
let founder: MadePerson
/** What stands in the terminal: without a mail server, links to sign in. */
const printed: string[] = []

beforeAll(async () => {
  server = await startTestServer()
  server.platform.print = (text) => void printed.push(text)
  projectId = await server.make.project()
  sessionId = await server.make.session({ projectId })
  administrator = await server.make.person({ role: 'project-administrator', projectId })
  founder = await server.make.person({ role: 'project-administrator' })
})
afterAll(() => server.close())

type Sent = { method?: string; headers?: Record<string, string>; body?: string | Buffer }

/** Asks as the administrator, with exactly these bytes. */
const send = (path: string, { method = 'GET', headers = {}, body }: Sent = {}) =>
  fetch(server.url + path, {
    method,
    redirect: 'manual',
    headers: { cookie: administrator.cookie, ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : Uint8Array.from(body) }),
  })
const failureOf = async (response: Response) => FailureBody.parse(await response.json()).error

const input: ProjectInput = {
  code: 'A-1',
  referenceNumber: null,
  title: 'Workshop on Attacks',
  kind: 'workshop',
  modality: 'online',
  startsOn: '2030-01-01',
  endsOn: '2030-01-02',
  timeZone: 'Asia/Seoul',
  hostCountry: 'KR',
  hostPlace: null,
  issuingOrganisation: 'Attackers United',
  implementingOrganisations: [],
  signatory: { name: 'Indra Example', role: 'Secretary-General' },
  notificationIssuedOn: null,
  nominationsCloseOn: null,
  quota: { overseas: 10, local: 10 },
  qualifications: '',
  objectives: '',
  background: '',
  locale: 'en',
}

describe('whatever is sent is answered with a code of the closed set, and never as our own failure', () => {
  const json = { 'content-type': 'application/json' }
  test.each<[string, Sent]>([
    ['nested deeper than any stack', { body: `${'['.repeat(200_000)}${']'.repeat(200_000)}` }],
    ['half of an object', { body: '{"code":' }],
    ['a prototype', { body: '{"__proto__":{"admin":true},"code":"x"}' }],
    ['a constructor', { body: '{"constructor":{"prototype":{"admin":true}}}' }],
    ['what poses as a text', { body: '{"code":{"length":{"toString":1}}}' }],
    ['two megabytes', { body: `"${'x'.repeat(2 ** 21)}"` }],
    ['text', { body: '{}', headers: { 'content-type': 'text/plain' } }],
    ['a form', { body: 'code=x', headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
    ['XML', { body: '<a/>', headers: { 'content-type': 'text/xml' } }],
  ])('%s', async (_, sent) => {
    const response = await send('/api/projects', {
      method: 'POST',
      ...sent,
      headers: { ...json, ...sent.headers, cookie: founder.cookie },
    })
    expect(['INVALID', 'TOO_LARGE']).toContain((await failureOf(response)).code)
  })

  test.each([
    ['half a surrogate pair in a code', { code: 'A\uD800' }],
    ['half a surrogate pair in a title', { title: 'A\uDC00' }],
    ['the year nought', { startsOn: '0000-01-01', endsOn: '0000-01-02' }],
    ['the year 9999', { startsOn: '9999-12-31', endsOn: '9999-12-31' }],
    ['a code that nobody can see', { code: '\u200B' }],
    ['a code of two lines', { code: 'A\u2028B' }],
  ])('a project with %s', async (_, wrong) => {
    const answer = await server.call(founder.cookie, createProject, { body: { ...input, ...wrong } })
    expect(answer.failure?.code).toBe('INVALID')
  })

  test.each([
    ['audit?action=%00', 400],
    ['audit?action=a&action=b', 400],
    ['outbox?before=0000-01-01T00:00:00Z', 400],
    [`sessions/${randomUUID()}/messages?streamId=x&before=9007199254740991`, 400],
    ['%zz', 400],
    ['x'.repeat(400), 404],
  ])('the address %s', async (path, status) => {
    const response = await send(`/api/projects/${projectId}/${path}`)
    await failureOf(response)
    expect(response.status).toBe(status)
  })

  test('a HEAD for a stream or a file opens nothing', async () => {
    for (const path of ['attendance/live', `sessions/${sessionId}/decks`])
      expect((await send(`/api/projects/${projectId}/${path}`, { method: 'HEAD' })).status).toBe(404)
  })

  test('a parameter longer than any id is refused in the same form', async () => {
    const response = await send(`/api/verify/${'x'.repeat(400)}`)
    expect(await failureOf(response)).toEqual({ code: 'INVALID', reason: 'malformed-address' })
  })

  test('a window in the year nought', async () => {
    const ended = await makePast(server).endedSession(projectId)
    const answer = await server.call(administrator.cookie, correctWindow, {
      params: { projectId, sessionId: ended },
      body: { startsAt: '0000-01-01T00:00:00+23:00', endsAt: '0000-01-01T01:00:00+23:00', reason: 'Because' },
    })
    expect(answer.failure?.issues?.map(({ path, code }) => [path, code])).toEqual([
      ['startsAt', 'year'],
      ['endsAt', 'year'],
    ])
  })
})

describe('an upload', () => {
  const upload = (bytes: Uint8Array, name: string) =>
    server.call(administrator.cookie, uploadDeck, { params: { projectId, sessionId }, file: { bytes, name } })

  test('that breaks off is refused', async () => {
    const body = '--B\r\nContent-Disposition: form-data; name="file"; filename="x.pdf"\r\n\r\n%PDF-1.4'
    const headers = { 'content-type': 'multipart/form-data; boundary=B' }
    const path = `/api/projects/${projectId}/sessions/${sessionId}/decks`
    expect(await failureOf(await send(path, { method: 'POST', headers, body }))).toEqual({
      code: 'INVALID',
      reason: 'malformed-upload',
    })
  })

  test('asked for again and again by a browser that has it leaves no file open', async () => {
    const { deck } = (await upload(makePdf({ pages: 1 }), 'often.pdf')).body
    const file = `/api/projects/${projectId}/decks/${deck.id}/file`
    const first = await send(file)
    await first.arrayBuffer()
    const etag = first.headers.get('etag') ?? ''
    for (let time = 0; time < 30; time++)
      expect((await send(file, { headers: { 'if-none-match': etag } })).status).toBe(304)
    await expect.poll(openFiles).toEqual([])
  })

  /** The files of the storage that this process holds open. */
  function openFiles() {
    const held = readdirSync('/proc/self/fd').flatMap((fd) => {
      try {
        return readlinkSync(`/proc/self/fd/${fd}`)
      } catch {
        return []
      }
    })
    return held.filter((path) => path.startsWith(server.env.DATA_DIR))
  }
})

describe('signing in', () => {
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    fetch(`${server.url}/api/auth/${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/json', origin: server.env.APP_URL, ...headers },
      body: JSON.stringify(body),
    })
  const db = () => server.platform.database.client
  const linksFor = (email: string) => printed.filter((text) => text.includes(email))

  test('an e-mail link works once, is kept in no form that works, and is not used up by a program that looks at it', async () => {
    const { email } = await server.make.person()
    expect((await post('sign-in/magic-link', { email, callbackURL: '/' })).status).toBe(200)
    await expect.poll(() => linksFor(email).length).toBe(1)
    const path = /\/api\/auth\/magic-link\/verify\?\S+/.exec(linksFor(email).join())?.[0] ?? ''
    const token = new URL(path, server.url).searchParams.get('token') ?? ''
    expect(token.length).toBeGreaterThan(20)
    expect(JSON.stringify(await db().signInToken.findMany())).not.toContain(token)
    expect(JSON.stringify(await db().mail.findMany())).not.toContain(token)
    expect((await send(path, { method: 'HEAD' })).status).toBe(404)
    const used = await send(path)
    expect(used.headers.getSetCookie().join()).toContain('muster.session_token=')
    expect((await send(path)).headers.getSetCookie().join()).not.toContain('muster.session_token=')
  })

  test('a link for an unknown address is answered as any other, and nothing is sent', async () => {
    const { email } = await server.make.person()
    const known = await post('sign-in/magic-link', { email, callbackURL: '/' })
    const unknown = await post('sign-in/magic-link', { email: 'nobody@example.org', callbackURL: '/' })
    expect([unknown.status, await unknown.text()]).toEqual([known.status, await known.text()])
    await expect.poll(() => linksFor(email).length).toBe(1)
    expect(linksFor('nobody@example.org')).toEqual([])
  })

  test.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'leads nobody to %s',
    async (callbackURL) => {
      const asked = await post('sign-in/magic-link', { email: 'a@example.org', callbackURL })
      expect((await failureOf(asked)).code).toBe('FORBIDDEN')
      const query = new URLSearchParams({ token: 'x', callbackURL })
      expect((await send(`/api/auth/magic-link/verify?${query}`)).headers.get('location')).toBeNull()
    },
  )

  test('nobody’s mailbox is filled with links', async () => {
    const { email } = await server.make.person()
    const statuses = []
    for (let time = 0; time < 7; time++) statuses.push((await post('sign-in/magic-link', { email })).status)
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429])
  })

  test('passwords are guessed slowly, whatever address the guesser claims to come from', async () => {
    const { email } = await server.make.person()
    const statuses = new Set<number>()
    for (let time = 0; time < 12; time++) {
      const claimed = { 'x-forwarded-for': `10.0.0.${time}` }
      statuses.add((await post('sign-in/email', { email, password: 'not the password' }, claimed)).status)
    }
    expect(statuses).toEqual(new Set([401, 429]))
  })
})

describe('the limit on requests', () => {
  const remaining = async (cookie: string) =>
    Number((await send('/api/health/live', { headers: { cookie } })).headers.get('x-ratelimit-remaining'))

  test('counts a signed-in browser by itself, and made-up cookies all together by their address', async () => {
    const first = await remaining(administrator.cookie)
    expect(await remaining(founder.cookie)).not.toBe(first - 1)
    expect(await remaining(administrator.cookie)).toBe(first - 1)
    const madeUp = await remaining('muster.session_token=made-up.one')
    expect(await remaining('muster.session_token=made-up.two')).toBe(madeUp - 1)
    expect(await remaining('')).toBe(madeUp - 2)
  })

  test('lets a whole ministry in within a minute', async () => {
    expect(await remaining('')).toBeGreaterThan(1300 * 40)
  })

  test('serials are not looked up by the thousand', async () => {
    const statuses = new Map<number, number>()
    for (let time = 0; time < 310; time++) {
      const { status } = await server.call(null, verifySerial, { params: { serial: `MUS-${time}` } })
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
    }
    expect(statuses.get(200)).toBeLessThanOrEqual(300)
    expect(statuses.get(429)).toBeGreaterThan(0)
  })
})

describe('another site', () => {
  test.each(['https://evil.example', 'null'])('changes nothing from the origin %s', async (origin) => {
    const response = await send(`/api/projects/${projectId}/certificates/issue-all`, {
      method: 'POST',
      headers: { origin },
    })
    expect(await failureOf(response)).toEqual({ code: 'FORBIDDEN', reason: 'foreign-origin' })
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  })

  test('is played media from at most, and a setting narrows that', async () => {
    const mediaOf = async (url: string) =>
      (await fetch(url)).headers.get('content-security-policy')?.match(/media-src ([^;]*)/)?.[1]
    expect(await mediaOf(server.url)).toBe("'self' blob: https:")
    const narrow = await startTestServer({ MEDIA_ORIGINS: 'https://a.example https://b.example:8443' })
    try {
      expect(await mediaOf(narrow.url)).toBe("'self' blob: https://a.example https://b.example:8443")
    } finally {
      await narrow.close()
    }
  })

  test('runs no script here, and what is personal is kept in no cache', async () => {
    const { headers } = await server.call(administrator.cookie, getMe)
    expect(headers.get('content-security-policy')).not.toMatch(/script-src[^;]*unsafe/)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })
})

describe('at the same moment', () => {
  test('two projects of one code: one is made', async () => {
    const body = { ...input, code: 'SAME', implementingOrganisations: ['One', 'Two', 'Three'] }
    const other = { ...body, implementingOrganisations: ['Three', 'Two', 'One'] }
    const answers = await Promise.all(
      [body, other, body, other].map((body) => server.call(founder.cookie, createProject, { body })),
    )
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409, 409])
  })

  test('several projects with the same new organisations: all are made', async () => {
    const names = ['Alpha', 'Beta', 'Gamma', 'Delta']
    const answers = await Promise.all(
      [names, names.toReversed(), names, names.toReversed()].map((implementingOrganisations, at) =>
        server.call(founder.cookie, createProject, {
          body: { ...input, code: `ORG-${at}`, implementingOrganisations },
        }),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
  })

  test('one person, issued to four times while the window is corrected: one certificate at most, by the window that held', async () => {
    const project = await server.make.project()
    const past = makePast(server)
    const session = await past.endedSession(project)
    const { cookie } = await server.make.person({ role: 'project-administrator', projectId: project })
    const { personId } = await server.make.person({ role: 'participant', projectId: project })
    await past.visit({ projectId: project, sessionId: session, personId })
    const issue = () => server.call(cookie, issueOne, { params: { projectId: project }, body: { personId } })
    const correct = server.call(cookie, correctWindow, {
      params: { projectId: project, sessionId: session },
      body: {
        startsAt: new Date(past.startedMs - 60 * 60_000).toISOString(),
        endsAt: new Date(past.startedMs + 60 * 60_000).toISOString(),
        reason: 'It began an hour earlier',
      },
    })
    const answers = await Promise.all([issue(), issue(), correct, issue(), issue()])
    expect(answers.filter(({ status }) => status !== 200 && status !== 422).map(({ failure }) => failure)).toEqual([])
    const { certificates } = await server.succeed(cookie, listCertificates, { params: { projectId: project } })
    const verdicts = await server.platform.database.client.certificate.findMany({
      where: { projectId: project },
      include: { verdict: true },
    })
    expect(certificates.length).toBeLessThanOrEqual(1)
    expect(verdicts.map(({ verdict }) => verdict.outcome)).toEqual(certificates.map(() => 'complete'))
    const { sessions } = await server.succeed(cookie, listSessions, { params: { projectId: project } })
    expect(sessions.map(({ windowCorrected }) => windowCorrected)).toEqual([true])
  })
})
