import type { Reason } from '@muster/attendance/verdict'
import failureEn from '@muster/words/en/failure.json' with { type: 'json' }
import failureKo from '@muster/words/ko/failure.json' with { type: 'json' }
import { reasonParams, reasonWords } from '@muster/words/reason-words'
import { createInstance, type i18n } from 'i18next'
import { beforeAll, describe, expect, test } from 'vitest'
import attendanceEn from '../locales/en/attendance.json' with { type: 'json' }
import attendanceKo from '../locales/ko/attendance.json' with { type: 'json' }

const length = 90_000
/** What each code comes with. The compiler says if one is missing. */
const params: { readonly [Code in Reason['code']]: Record<string, unknown> } = {
  'missed-too-much': { missedMs: length, allowedMs: length, missedOfWindow: '1 of 2 minutes' },
  'never-joined': { missedMs: length, allowedMs: length },
  'within-uncertainty': { missedMs: 1000, missedAtMostMs: length, allowedMs: 2000 },
  late: { absentMs: length, allowedMs: 1000 },
  'left-early': { absentMs: length, allowedMs: 1000 },
  'away-too-long': { absentMs: length, allowedMs: 1000 },
  'late-within-uncertainty': { absentMs: 1000, absentAtMostMs: length, allowedMs: 2000 },
  'left-early-within-uncertainty': { absentMs: 1000, absentAtMostMs: length, allowedMs: 2000 },
  'away-within-uncertainty': { absentMs: 1000, absentAtMostMs: length, allowedMs: 2000 },
  'mostly-outage': { outageMs: 1000, windowMs: length },
  untimed: { times: 1 },
  'no-window': {},
  'not-yet-held': {},
  'still-open': { mayStillMissMs: length },
  'may-make-up': { until: '2021-11-29T00:00:00.000Z' },
  cancelled: {},
  merged: {},
  optional: {},
  exempt: {},
  'counts-in-total': {},
  alternative: {},
  'missed-too-much-in-all': { scope: 'day', day: '2021-11-24', missedMs: length, allowedMs: 1000 },
  'in-all-within-uncertainty': { scope: 'programme', missedMs: 1000, missedAtMostMs: length, allowedMs: 2000 },
  'in-all-still-open': { scope: 'day', day: '2021-11-24', mayStillMissMs: length },
  'in-all-mostly-outage': { scope: 'programme', outageMs: 1000, windowMs: length },
  'in-all-no-window': { scope: 'programme' },
  'too-few-checks': { scope: 'session', answered: 1, asked: 2, needed: 2 },
  'too-few-checks-asked': { scope: 'session', answered: 1, asked: 1, needed: 2 },
  'checks-to-come': { scope: 'session', answered: 1, asked: 1, needed: 2 },
  'activity-missing': { scope: 'programme', activity: 'evaluation', due: null },
  'activity-late': { scope: 'programme', activity: 'evaluation', due: null },
  'activity-to-come': { scope: 'programme', activity: 'evaluation', due: '2021-11-29T00:00:00.000Z' },
  'activity-not-validated': { scope: 'programme', activity: 'report', due: null },
  'activity-declined': { scope: 'programme', activity: 'report', due: '2021-11-29T00:00:00.000Z' },
  'too-few-credits': { hundredths: 125, neededHundredths: 200 },
  'credits-within-uncertainty': { hundredths: 125, atMostHundredths: 150, neededHundredths: 130 },
  'credits-to-come': { hundredths: 125, neededHundredths: 200 },
  'nothing-required': {},
}
/** These only ever stand beside a session: the whole is never decided by them. */
const ofSessionsOnly = new Set(['cancelled', 'merged', 'optional', 'exempt', 'counts-in-total', 'alternative'])
const unfilled = /\{\{|undefined|null/
const missingInterpolationHandler = () => 'undefined'

describe.each([
  ['en', { failure: failureEn, attendance: attendanceEn }],
  ['ko', { failure: failureKo, attendance: attendanceKo }],
] as const)('in %s every reason has words', (language, resources) => {
  const i18n: i18n = createInstance()
  beforeAll(() => i18n.init({ lng: language, resources: { [language]: resources }, missingInterpolationHandler }))

  test.each(Object.entries(params))('about somebody: %s', (code, rest) => {
    expect(i18n.exists(`failure:reason.${code}`)).toBe(true)
    const words = reasonWords(i18n.t, { code, ...rest }, { language, session: 'Session one' })
    expect(words).not.toMatch(unfilled)
    for (const value of rest.hundredths ? ['1.25'] : []) expect(words).toContain(value)
    if (rest.scope === 'day') expect(words).toContain('2021')
  })

  test.each(Object.entries(params).filter(([code]) => !ofSessionsOnly.has(code)))('to oneself: %s', (code, rest) => {
    expect(i18n.exists(`attendance:yours.${code}`)).toBe(true)
    const told = reasonParams(i18n.t, { code, ...rest }, { language, session: 'Session one' })
    expect(i18n.t(`attendance:yours.${code}`, told)).not.toMatch(unfilled)
  })
})

test('a date until when something may be done is named', async () => {
  const i18n = createInstance()
  await i18n.init({ lng: 'en', resources: { en: { failure: failureEn } } })
  const words = (until: string | null) =>
    reasonWords(i18n.t, { code: 'may-make-up', until }, { language: 'en', session: 'Session one' })
  expect(words('2021-11-29T12:00:00.000Z')).toContain('until 29 Nov 2021')
  expect(words(null)).toContain('may still be watched.')
})
