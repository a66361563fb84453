import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { authSecret } from './secret.ts'

let DATA_DIR: string

beforeEach(() => {
  DATA_DIR = mkdtempSync(join(tmpdir(), 'muster-secret-'))
})
afterEach(() => rmSync(DATA_DIR, { recursive: true, force: true }))

test('the secret is made once, long, and for the owner alone', () => {
  const made = authSecret({ AUTH_SECRET: undefined, DATA_DIR })
  expect(made).toMatch(/^[0-9a-f]{64}$/)
  expect(authSecret({ AUTH_SECRET: undefined, DATA_DIR })).toBe(made)
  expect(statSync(join(DATA_DIR, 'auth-secret')).mode & 0o077).toBe(0)
})

test('what a process killed while making it left is not used', () => {
  writeFileSync(join(DATA_DIR, 'auth-secret.new'), '12')
  expect(authSecret({ AUTH_SECRET: undefined, DATA_DIR })).toHaveLength(64)
  expect(readdirSync(DATA_DIR)).toEqual(['auth-secret'])
})

test('an empty secret is refused, because anybody could sign with it', () => {
  writeFileSync(join(DATA_DIR, 'auth-secret'), '')
  expect(() => authSecret({ AUTH_SECRET: undefined, DATA_DIR })).toThrow('damaged')
})

test('the setting goes before the file', () => {
  expect(authSecret({ AUTH_SECRET: 'x'.repeat(32), DATA_DIR })).toBe('x'.repeat(32))
  expect(readdirSync(DATA_DIR)).toEqual([])
})
