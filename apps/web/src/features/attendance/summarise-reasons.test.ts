import type { Standing } from '@muster/contracts/attendance'
import { SessionId } from '@muster/contracts/ids'
import { createInstance } from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import words from '../../locales/en/attendance.json' with { type: 'json' }
import { summariseReasons } from './summarise-reasons.ts'

const minute = 60_000
const sessionId = SessionId.parse(crypto.randomUUID())
const i18n = createInstance()
const failure = {
  reason: {
    'missed-too-much': 'Missed {{missed}} of {{session}}; {{allowed}} were allowed.',
    'never-joined': 'Was not there for {{session}}.',
    'still-open': '{{mayStillMiss}} of {{session}} may still be missed.',
  },
}
beforeAll(() => i18n.init({ lng: 'en', resources: { en: { attendance: words, failure } } }))

const summary = (outcome: Standing['outcome'], reasons: Standing['reasons'], risks: Standing['risks']) =>
  summariseReasons(i18n.t, { outcome, reasons, risks }, { language: 'en', nameOf: () => 'Day 1, session 2' })

const open = { code: 'still-open', sessionId, mayStillMissMs: 2.5 * minute }
const missed = { code: 'missed-too-much', sessionId, missedMs: 10 * minute, allowedMs: 9 * minute }
const absent = { code: 'never-joined', sessionId, missedMs: 90 * minute, allowedMs: 9 * minute }
const toCome = { code: 'not-yet-held', sessionId }

describe('a row of the board says', () => {
  it.each<[string, Standing['outcome'], Standing['reasons'], Standing['risks'], string]>([
    ['nothing where all is complete', 'complete', [], [], ''],
    ['what decided it', 'incomplete', [missed], [], 'Missed 10 minutes of Day 1, session 2; 9 minutes were allowed.'],
    [
      'how much more there is',
      'incomplete',
      [absent, absent, absent],
      [],
      'Was not there for Day 1, session 2. And 2 more reasons.',
    ],
    ['only what is to come, while nothing is at risk', 'pending', [open, toCome], [], '1 session to come.'],
    [
      'what may still be missed, once it is at risk',
      'pending',
      [open, toCome, toCome],
      [open],
      '2 minutes of Day 1, session 2 may still be missed. 2 sessions to come.',
    ],
  ])('%s', (_, outcome, reasons, risks, expected) => {
    expect(summary(outcome, reasons, risks)).toBe(expected)
  })
})
