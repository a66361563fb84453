import { describe, expect, test } from 'vitest'
import { readEnv } from './env.ts'

const secret = 'x'.repeat(32)
const postgres = { DATABASE_URL: 'postgresql://db/muster', AUTH_SECRET: secret, KEY_SECRET: secret }

describe('the demo is never where it could do harm, unless asked for in so many words', () => {
  test.each([
    ['a newcomer’s machine', {}, true],
    ['a local address', { APP_URL: 'http://127.0.0.1:4000' }, true],
    ['a real database', postgres, false],
    ['an address of the world', { APP_URL: 'https://muster.example.org' }, false],
    ['a local name under a foreign domain', { APP_URL: 'https://localhost.example.org' }, false],
    ['asked for on a real database', { ...postgres, DEMO: '1' }, true],
    ['declined on a newcomer’s machine', { DEMO: '0' }, false],
  ])('%s', (_, settings, demo) => {
    expect(readEnv(settings).demo).toBe(demo)
  })
})

describe('settings that cannot work are refused at the start', () => {
  test.each([
    ['a database without a secret', { DATABASE_URL: postgres.DATABASE_URL }, /AUTH_SECRET/],
    ['a database without a secret for its keys', { ...postgres, KEY_SECRET: undefined }, /KEY_SECRET/],
    ['a short secret', { ...postgres, AUTH_SECRET: 'short' }, /AUTH_SECRET/],
    ['a worker on the embedded database', { ROLE: 'worker' }, /ROLE/],
    ['an authority that is not on the web', { TSA_URL: 'file:///etc/passwd' }, /TSA_URL/],
    ['media from where nothing is encrypted', { MEDIA_ORIGINS: 'http://media.example' }, /MEDIA_ORIGINS/],
    ['media from anywhere and more', { MEDIA_ORIGINS: "https: 'unsafe-inline'" }, /MEDIA_ORIGINS/],
    ['a port that is none', { PORT: 'http' }, /PORT/],
    ['checkpoints that no ping comes between', { PING_INTERVAL_MS: '15000' }, /CHECKPOINT_INTERVAL_MS/],
    ['an address that is none', { APP_URL: 'muster' }, /APP_URL/],
  ])('%s', (_, settings, message) => {
    expect(() => readEnv(settings)).toThrow(message)
  })
})

test('the address of the application follows the port, and has no slash at its end', () => {
  expect(readEnv({ PORT: '4000' }).APP_URL).toBe('http://localhost:4000')
  expect(readEnv({ APP_URL: 'https://muster.example.org/' }).APP_URL).toBe('https://muster.example.org')
})

test('a newcomer’s terminal is not filled with a log that is meant for programs', () => {
  expect(readEnv({}).LOG_LEVEL).toBe('warn')
  expect(readEnv({ APP_URL: 'https://muster.example.org' }).LOG_LEVEL).toBe('info')
  expect(readEnv({ LOG_LEVEL: 'debug' }).LOG_LEVEL).toBe('debug')
})
