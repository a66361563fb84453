import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isInstallCurrent, markInstalled, unmarkInstalled } from './install-stamp.mjs'

let house = ''

beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'muster-stamp-'))
  mkdirSync(join(house, 'node_modules'))
  writeFileSync(join(house, 'package-lock.json'), '{"packages": {}}')
})
afterEach(() => rmSync(house, { recursive: true, force: true }))

test('packages are installed once for a lock file', () => {
  expect(isInstallCurrent(house)).toBe(false)
  markInstalled(house)
  expect(isInstallCurrent(house)).toBe(true)
})

test('a changed lock file asks for a new install', () => {
  markInstalled(house)
  writeFileSync(join(house, 'package-lock.json'), '{"packages": {"node_modules/new": {}}}')
  expect(isInstallCurrent(house)).toBe(false)
})

test('a broken-off install is not taken for a finished one', () => {
  markInstalled(house)
  unmarkInstalled(house)
  expect(isInstallCurrent(house)).toBe(false)
})
