import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../../tests/support/test-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'muster-web-'))
let server: TestServer

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><style nonce="__STYLE_NONCE__"></style>')
  writeFileSync(join(folder, 'assets', 'app-1a2b.js'), 'export {}')
  writeFileSync(join(folder, 'assets', 'app-1a2b.js.br'), brotliCompressSync('export {}'))
  server = await startTestServer({ WEB_DIST: folder })
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

test('however often somebody loads the application, they may still ask for something', async () => {
  const { cookie } = await server.make.person()
  const ask = (path: string) => fetch(server.url + path, { headers: { cookie } })
  for (let load = 0; load < 13; load++)
    for (const { ok, body } of await Promise.all(Array.from({ length: 100 }, () => ask('/assets/app-1a2b.js')))) {
      expect(ok).toBe(true)
      await body?.cancel()
    }
  expect((await ask('/api/me')).status).toBe(200)
})

test.each([
  ['/', 200, 'text/html'],
  ['/projects/any/programme', 200, 'text/html'],
  ['/assets/app-1a2b.js', 200, 'application/javascript'],
  ['/assets/app-of-before.js', 404, 'application/json'],
  ['/api/no-such', 404, 'application/json'],
  ['/live', 404, 'application/json'],
])('%s is answered with %i %s', async (path, status, type) => {
  const response = await fetch(server.url + path)
  expect([response.status, response.headers.get('content-type')?.split(';')[0]]).toEqual([status, type])
  if (type === 'text/html') expect(await response.text()).not.toContain('__STYLE_NONCE__')
})

test.each([
  ['br, gzip', 'br'],
  ['identity', null],
])('a file of the build is sent to who accepts %j in the encoding %j', async (accepted, encoding) => {
  const response = await fetch(`${server.url}/assets/app-1a2b.js`, { headers: { 'accept-encoding': accepted } })
  expect(response.headers.get('content-encoding')).toBe(encoding)
  expect(response.headers.get('content-type')).toMatch(/^application\/javascript/)
  expect(response.headers.get('cache-control')).toContain('immutable')
  expect(await response.text()).toBe('export {}')
})
