import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from './repository.mjs'

const passedOver = new Set(['node_modules', 'dist', 'generated'])

/**
 * @param {string} folder
 * @returns {string[]}
 */
function listSources(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (passedOver.has(entry.name)) return []
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return listSources(path)
    return /\.(ts|tsx|mjs)$/.test(entry.name) ? [path] : []
  })
}

const workspaces = [
  ...['apps', 'packages'].flatMap((floor) => readdirSync(join(root, floor)).map((name) => join(floor, name))),
  'prisma',
  'tests',
]

test('no file is named after nothing in particular', () => {
  const sources = workspaces.flatMap((workspace) => listSources(join(root, workspace)))
  expect(sources.length).toBeGreaterThan(100)
  expect(sources.filter((file) => /^(utils?|helpers?|common|misc|index)\./.test(basename(file)))).toEqual([])
})

describe('the types of every workspace are checked', () => {
  test.each(workspaces)('%s', (workspace) => {
    expect(existsSync(join(root, workspace, 'tsconfig.json'))).toBe(true)
    const { scripts } = JSON.parse(readFileSync(join(root, workspace, 'package.json'), 'utf8'))
    expect(scripts?.typecheck).toBe('tsc --noEmit -p .')
  })
})
