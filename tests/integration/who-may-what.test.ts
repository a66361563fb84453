import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { FailureBody } from '@muster/contracts/errors'
import type { ProjectId } from '@muster/contracts/ids'
import { type Role, roles } from '@muster/contracts/permissions'
import type { DeclaredRoute } from '@muster/server/app'
import { sealDue } from '@muster/server/modules/attendance/sealing/sealing.service'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../support/test-server.ts'

/** Who asks: a role held in the project, in another one or on the whole platform; or nobody. */
type Asker = { role: Role | 'stranger'; where: 'here' | 'elsewhere' | 'platform'; cookie: string | null }

const page = readFileSync(resolve(import.meta.dirname, '../../docs/who-may-what.md'), 'utf8')
const platformRoles: readonly Role[] = ['system-administrator', 'project-administrator', 'auditor']

/** The rows of the page's first table: `METHOD /path` → the words in its second column. */
const written = new Map(
  [...page.matchAll(/^\| `(GET|POST|PUT|PATCH|DELETE) ([^`]+)` \| ([^|]+) \|/gm)].map(([, method, path, who]) => [
    `${method} ${path}`,
    (who ?? '').split(',').map((word) => word.trim()),
  ]),
)

let server: TestServer
let here: ProjectId
const askers: Asker[] = [{ role: 'stranger', where: 'here', cookie: null }]

beforeAll(async () => {
  server = await startTestServer()
  here = await server.make.project()
  // A seal is there for anybody, and a project without one is not: a cancelled session has one.
  const sessionId = await server.make.session({ projectId: here })
  await server.platform.database.client.session.update({ where: { id: sessionId }, data: { state: 'cancelled' } })
  await sealDue(server.platform)
  const elsewhere = await server.make.project()
  const places = [
    { where: 'here', projectId: here, held: roles.filter((role) => role !== 'system-administrator') },
    { where: 'elsewhere', projectId: elsewhere, held: roles.filter((role) => role !== 'system-administrator') },
    { where: 'platform', projectId: null, held: platformRoles },
  ] as const
  for (const { where, projectId, held } of places)
    for (const role of held) {
      const { cookie } = await server.make.person({ role, projectId })
      askers.push({ role, where, cookie })
    }
})
afterAll(() => server.close())

const ours = () =>
  server.app.routes.filter((route) => route.url.startsWith('/api/') && !isDocs(route) && route.method !== 'HEAD')
const isDocs = ({ url }: DeclaredRoute) => url.startsWith('/api/docs')
const nameOf = ({ method, url }: DeclaredRoute) => `${method} ${url}`

test('every route declares who may use it', () => {
  expect(
    ours()
      .filter((route) => !route.endpoint && !route.public)
      .map(nameOf),
  ).toEqual([])
})

test('every route stands on the page of who may what, and nothing else does', () => {
  expect([...written.keys()].toSorted()).toEqual(ours().map(nameOf).toSorted())
})

describe('every route answers every role as the page says', () => {
  test.each([...written])('%s', async (name, who) => {
    const route = ours().find((route) => nameOf(route) === name)
    if (!route) throw new Error('There is no such route')
    // Signing in and out is nobody's in particular, and would end the askers' own sign-ins.
    const asked = route.public ? askers.slice(0, 1) : askers
    const wrong = await Promise.all(
      asked.map(async (asker) => {
        const [said, due] = [await ask(route, asker), expected(who, route, asker)]
        return due.includes(said) ? [] : [`${asker.role} ${asker.where}: ${said}, not ${due.join(' or ')}`]
      }),
    )
    expect(wrong.flat()).toEqual([])
  })
})

/** What the guard says: `let through` stands for every answer that comes after it. */
type Said = 'let through' | 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND'

function expected(who: readonly string[], route: DeclaredRoute, asker: Asker): Said[] {
  // Past the guard, only what the path names besides the project can be missing; nobody here has a certificate.
  const letThrough: Said[] = /:(?!projectId)|\/mine\/file$/.test(route.url)
    ? ['let through', 'NOT_FOUND']
    : ['let through']
  if (who.includes('anybody')) return letThrough
  if (asker.role === 'stranger') return ['UNAUTHENTICATED']
  if (who.includes('signed-in')) return letThrough
  if (!route.url.startsWith('/api/projects/:projectId')) {
    const holds = asker.where === 'platform' && who.includes(`${asker.role} of the platform`)
    return holds ? letThrough : ['FORBIDDEN']
  }
  if (asker.where === 'elsewhere' || asker.role === 'system-administrator') return ['NOT_FOUND']
  return who.includes(asker.role) ? letThrough : ['FORBIDDEN']
}

const anId = '01890000-0000-7000-8000-000000000000'

async function ask(route: DeclaredRoute, asker: Asker): Promise<Said> {
  const path = route.url.replace(':projectId', here).replaceAll(/:\w+/g, anId)
  const response = await fetch(server.url + path, {
    method: route.method,
    headers: { ...(asker.cookie ? { cookie: asker.cookie } : {}), 'content-type': 'application/json' },
    // Bodies that no schema accepts, so that what is let through changes nothing.
    ...(route.method === 'GET' ? {} : { body: '[]' }),
  })
  if (response.status < 400) {
    // A long answer that is never read to its end would keep the server from closing.
    await response.body?.cancel()
    return 'let through'
  }
  const { code } = FailureBody.parse(await response.json()).error
  return code === 'UNAUTHENTICATED' || code === 'FORBIDDEN' || code === 'NOT_FOUND' ? code : 'let through'
}
