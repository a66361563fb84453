import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Endpoint } from '@muster/contracts/endpoint'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../support/test-server.ts'

/*
 * Every call that a test makes and that succeeds is compared with what its endpoint declares to leave in the audit
 * (tests/support/audited.ts). Here is held that all declare it, and that each is called somewhere.
 */

const root = resolve(import.meta.dirname, '../..')
const page = readFileSync(resolve(root, 'docs/who-may-what.md'), 'utf8')

/** The rows of the page's table of what leaves no entry: `METHOD /path` → why. */
const unrecorded = new Map(
  [...page.matchAll(/^\| (evidence|event|working-state|nothing-written) \| `([^`]+)` \|$/gm)].map(
    ([, why, route = '']) => [route, why],
  ),
)

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const writing = () =>
  server.app.routes.filter(
    ({ method, url }) => url.startsWith('/api/') && !url.startsWith('/api/docs') && !/^(GET|HEAD)$/.test(method),
  )
const nameOf = ({ method, path }: Pick<Endpoint, 'method' | 'path'>) => `${method} ${path}`

/** What the server's own code records, by name; what is done in a live session is recorded by the name of its command. */
const sources = filesUnder('apps/server/src', (name) => !name.includes('test')).join('\n')
const isRecorded = (action: string) =>
  sources.includes(`action: '${action}'`) || (action.startsWith('live.') && sources.includes(`'${action.slice(5)}',\n`))

function filesUnder(folder: string, wanted: (name: string) => boolean): string[] {
  const names = readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' })
  return names
    .filter((name) => name.endsWith('.ts') && wanted(name))
    .map((name) => readFileSync(resolve(root, folder, name), 'utf8'))
}

test('every route that writes declares what it leaves in the audit', () => {
  const silent = writing().filter(({ endpoint }) => !endpoint?.audit)
  // Signing in and out have no contract; sign-in-audit.test.ts holds what they leave.
  expect(silent.map(({ url }) => url).toSorted()).toEqual([
    '/api/auth/sign-in/email',
    '/api/auth/sign-in/magic-link',
    '/api/auth/sign-out',
  ])
})

test('what it declares is an action that the server records', () => {
  const declared = writing().flatMap(({ endpoint }) =>
    endpoint?.audit && !('none' in endpoint.audit) ? endpoint.audit : [],
  )
  expect(declared.length).toBeGreaterThan(60)
  expect(declared.filter((action) => !isRecorded(action))).toEqual([])
})

test('the routes that leave none stand on the page with the reason, and no others do', () => {
  const none = writing().flatMap(({ endpoint }) =>
    endpoint?.audit && 'none' in endpoint.audit ? [[nameOf(endpoint), endpoint.audit.none] as const] : [],
  )
  expect(unrecorded).toEqual(new Map(none))
})

test('every one of them is called by a test of the server', async () => {
  const tests = [
    ...filesUnder('apps/server/src', (name) => /\.test\.ts$|test-/.test(name)),
    ...filesUnder('tests/integration', () => true),
  ].map((source) => source.replaceAll(/^import [\s\S]*? from '[^']+'$/gm, ''))
  const called = new Set(tests.flatMap((source) => source.match(/\b\w+\b/g) ?? []))
  const names = await endpointNames()
  const uncalled = writing().flatMap(({ endpoint }) => {
    const name = names.get(endpoint)
    return name !== undefined && !called.has(name) ? [name] : []
  })
  expect(uncalled).toEqual([])
})

async function endpointNames(): Promise<Map<unknown, string>> {
  const folder = 'packages/contracts/src'
  const files = readdirSync(resolve(root, folder)).filter((name) => /^[a-z-]+\.ts$/.test(name))
  const modules = await Promise.all(
    files.map(async (name): Promise<Record<string, unknown>> => import(resolve(root, folder, name))),
  )
  return new Map(modules.flatMap((exported) => Object.entries(exported).map(([name, thing]) => [thing, name])))
}
