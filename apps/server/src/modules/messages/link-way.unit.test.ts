import { expect, test } from 'vitest'
import { readEnv } from '../../env.ts'
import { linkWay } from './link-way.ts'

const earnest = { DATABASE_URL: 'postgresql://db/muster', AUTH_SECRET: 'x'.repeat(32), KEY_SECRET: 'y'.repeat(32) }

test.each([
  ['a newcomer’s machine shows them in the terminal', {}, 'terminal'],
  ['with a mail server they are sent, also there', { SMTP_URL: 'smtp://localhost' }, 'mail'],
  [
    'an installation in earnest sends them',
    { ...earnest, APP_URL: 'https://m.example.org', SMTP_URL: 'smtp://m' },
    'mail',
  ],
  ['without a mail server it writes them into no log', { ...earnest, APP_URL: 'https://m.example.org' }, 'none'],
])('links to sign in: %s', (_, settings, way) => {
  expect(linkWay(readEnv(settings))).toBe(way)
})
