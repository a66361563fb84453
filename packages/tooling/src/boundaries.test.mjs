import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkBoundaries } from './boundaries.mjs'

const workspaces = [
  'packages/attendance',
  'packages/certificates',
  'packages/contracts',
  'packages/live',
  'prisma',
  'apps/server',
  'apps/web',
]

/** What every house needs for its imports to lead anywhere. */
const foundation = {
  'packages/attendance/src/assess.ts': 'export const assess = 1',
  'packages/certificates/src/render.ts': 'export const render = 1',
  'packages/certificates/src/serial.ts': 'export const serial = 1',
  'packages/contracts/src/ids.ts': 'export const ids = 1',
  'packages/contracts/src/projects.ts': 'export const projects = 1',
  'packages/live/src/decide.ts': "import '@muster/contracts/ids'\nexport const decide = 1",
  'prisma/src/client.ts': 'export const client = 1',
  'apps/server/src/platform/db.ts': "import '@muster/prisma/client'\nexport const db = 1",
  'apps/server/src/modules/groups/groups.store.ts': "import '@muster/prisma/client'\nexport const store = 1",
  'apps/server/src/modules/groups/groups.service.ts': "import './groups.store.ts'\nexport const service = 1",
  'apps/server/src/modules/live/live.service.ts': "import '../groups/groups.service.ts'\nexport const service = 1",
  'apps/web/src/features/groups/api.ts': "import '@muster/contracts/projects'\nexport const api = 1",
  'apps/web/src/features/live/store.ts':
    "import '@muster/live/decide'\nimport '@muster/attendance/assess'\nimport '@muster/certificates/serial'\nexport const store = 1",
  'apps/web/src/app/router.ts': "import '../features/groups/api.ts'\nimport '../features/live/store.ts'",
}

const forbidden = [
  ['no-cycles', 'packages/attendance/src/circle-a.ts', './circle-b.ts'],
  ['no-unresolved', 'apps/server/src/app.ts', './nowhere.ts'],
  ['domain-is-pure', 'packages/attendance/src/sin.ts', '@muster/contracts/ids'],
  ['domain-is-pure', 'packages/certificates/src/sin.ts', '@muster/attendance/assess'],
  ['domain-is-pure', 'packages/contracts/src/sin.ts', '@muster/live/decide'],
  ['domain-is-pure', 'packages/live/src/sin.ts', '@muster/contracts/projects'],
  ['domain-no-core-io', 'packages/attendance/src/io.ts', 'node:fs'],
  ['domain-no-core-io', 'packages/live/src/io.ts', 'node:crypto'],
  ['domain-no-core-io', 'packages/contracts/src/io.ts', 'node:net'],
  ['only-stores-touch-db', 'apps/server/src/modules/live/live.routes.ts', '@muster/prisma/client'],
  ['modules-meet-at-services', 'apps/server/src/modules/live/live.jobs.ts', '../groups/groups.store.ts'],
  ['features-do-not-meet', 'apps/web/src/features/live/page.ts', '../groups/api.ts'],
  ['web-only-pure-packages', 'apps/web/src/lib/draw.ts', '@muster/certificates/render'],
  ['web-only-pure-packages', 'apps/web/src/lib/query.ts', '@muster/prisma/client'],
]

/** @type {string[]} */
const houses = []

/**
 * Lays out a house in a folder of its own.
 * @param {Record<string, string>} files
 */
function buildHouse(files) {
  const house = mkdtempSync(join(tmpdir(), 'muster-house-'))
  houses.push(house)
  for (const [file, text] of Object.entries(files)) write(join(house, file), text)
  mkdirSync(join(house, 'node_modules', '@muster'), { recursive: true })
  for (const workspace of workspaces) {
    const name = `@muster/${workspace.split('/').at(-1)}`
    write(join(house, workspace, 'package.json'), JSON.stringify({ name, exports: { './*': './src/*.ts' } }))
    symlinkSync(join(house, workspace), join(house, 'node_modules', name))
  }
  return house
}

/**
 * @param {string} file
 * @param {string} text
 */
function write(file, text) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

afterAll(() => {
  for (const house of houses) rmSync(house, { recursive: true, force: true })
})

test('a house built after the plan passes, and every file of it is looked at', () => {
  const { modules, unseen, violations } = checkBoundaries(buildHouse(foundation))
  expect(violations).toEqual([])
  expect(unseen).toEqual([])
  expect(modules).toBe(Object.keys(foundation).length)
})

test('a workspace whose TypeScript is passed over is named', () => {
  // The rules leave out whatever is called dist, which stands here for whatever may keep a file from being read.
  const house = buildHouse({ ...foundation, 'packages/dist/src/passed-over.ts': 'export const passedOver = 1' })
  expect(checkBoundaries(house).unseen).toEqual(['packages/dist'])
})

describe('an import against the arrows is found', () => {
  /** @type {import('./boundaries.mjs').Boundaries['violations']} */
  let violations = []

  beforeAll(() => {
    const sins = Object.fromEntries(forbidden.map(([, file = '', target]) => [file, `import '${target}'`]))
    const circle = { 'packages/attendance/src/circle-b.ts': "import './circle-a.ts'" }
    ;({ violations } = checkBoundaries(buildHouse({ ...foundation, ...sins, ...circle })))
  })

  test.each(forbidden)('%s: %s imports %s', (rule, file) => {
    expect(violations.filter(({ from }) => from === file).map((violation) => violation.rule)).toEqual([rule])
  })
})
