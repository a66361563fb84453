import { describe, expect, it } from 'vitest'
import { content } from './content.ts'
import { dateOf, datesInWords } from './dates.ts'
import { makeRecord } from './testing/make-record.ts'

const part = (key: string, changes = {}) => content(makeRecord(changes)).parts.find((each) => each.key === key)
const text = (key: string, changes = {}) => part(key, changes)?.text

describe('what a certificate says', () => {
  it('reads in order, the name before what was attended', () => {
    const keys = content(makeRecord()).parts.map(({ key }) => key)
    expect(keys.indexOf('title')).toBeLessThan(keys.indexOf('name'))
    expect(keys.indexOf('name')).toBeLessThan(keys.indexOf('projectTitle'))
  })

  it.each([
    ['en', 6, 'attended every required session (6 of 6) of'],
    ['en', 5, 'attended 5 of 6 required sessions of'],
  ] as const)('%s: %i of 6 sessions', (locale, attended, words) => {
    expect(text('statement', { locale, sessions: { attended, required: 6 } })).toBe(words)
  })

  it.each([
    [{ sessions: { attended: 5, required: 6 } }, 'attended 5 of 6 required sessions of'],
    [{ sessions: { attended: 6, required: 6 } }, 'took part in'],
    [{ sessions: { attended: 0, required: 0 } }, 'took part in'],
  ])('a lesser outcome never reads as complete: %o', (changes, words) => {
    const record = { ...changes, tier: 'participation' }
    expect(text('statement', record)).toBe(words)
    expect(part('outcome', record)).toMatchObject({ label: 'Outcome', text: expect.stringContaining('Participation') })
    expect(text('outcome', record)).toContain('part of the requirements')
    expect(text('outcome', { ...record, locale: 'ko' })).toBe('부분 참가 (일부 기준 충족)')
  })

  it('prints an outcome that a project named itself as it named it, and none of complete attendance', () => {
    expect(text('outcome', { tier: 'Silver' })).toMatch(/^Silver /)
    expect(text('outcome')).toBeUndefined()
  })

  it('says that the rule was met where it asks for no session by itself', () => {
    const sessions = { attended: 0, required: 0 }
    expect(text('statement', { sessions })).toBe('met the rule of attendance of')
    expect(text('closing', { sessions, locale: 'ko' })).toBe('위 사람은 위 과정의 참석 기준을 충족하였음을 증명합니다.')
  })

  it.each([
    [{ hundredths: 120, minutesPerCredit: 600 }, '1.2 (12 contact hours)', '1.2 (교육 12시간)'],
    [{ hundredths: 100, minutesPerCredit: 60 }, '1 (1 contact hour)', '1 (교육 1시간)'],
    [{ hundredths: 150, minutesPerCredit: 50 }, '1.5 (1.25 contact hours)', '1.5 (교육 1.25시간)'],
    [{ hundredths: 150, minutesPerCredit: null }, '1.5', '1.5'],
  ])('prints credits, and the contact hours they stand for: %o', (credits, en, ko) => {
    expect([text('credits', { credits }), text('credits', { credits, locale: 'ko' })]).toEqual([en, ko])
  })

  it('puts the verb last in Korean', () => {
    expect(text('closing', { locale: 'ko' })).toBe('위 사람은 위 과정의 필수 세션 6회에 모두 참석하였음을 증명합니다.')
    expect(text('closing')).toBeUndefined()
  })

  it.each([
    ['2021-11-24', '2021-11-25', 'en', '24–25 November 2021'],
    ['2021-11-24', '2021-11-24', 'en', '24 November 2021'],
    ['2021-11-30', '2021-12-02', 'en', '30 November – 2 December 2021'],
    ['2021-12-30', '2022-01-02', 'en', '30 December 2021 – 2 January 2022'],
    ['2021-11-24', '2021-11-25', 'ko', '2021년 11월 24일~25일'],
  ] as const)('%s to %s in %s', (start, end, locale, words) => expect(datesInWords(start, end, locale)).toBe(words))

  it('names the zone beside the dates', () => {
    expect(text('occasion')).toBe('24–25 November 2021 (Asia/Seoul) · Republic of Korea')
    expect(text('occasion', { host: { country: 'Mongolia', place: 'Ulaanbaatar' } })).toMatch(
      / · Ulaanbaatar, Mongolia$/,
    )
  })

  it.each([['2021-02-30'], ['24.11.2021'], ['']])('refuses %j as a date', (date) => {
    expect(() => dateOf(date)).toThrow(RangeError)
  })

  it('prints the rule with the numbers of the policy', () => {
    expect(text('rule')).toContain('at least 90%')
    expect(text('rule')).toContain('up to 2 minutes')
    expect(text('rule', { rule: { minSharePercent: 80, bridgedGapSeconds: 45 } })).toContain('up to 45 seconds')
    expect(text('rule', { rule: undefined })).toBeUndefined()
  })

  it('leads with the native name where the certificate is in that language', () => {
    const names = { latin: 'Kim Min-jun', native: { text: '김민준', lang: 'ko' } }
    expect([text('name', { names }), text('otherName', { names })]).toEqual(['Kim Min-jun', '김민준'])
    expect([text('name', { names, locale: 'ko' }), text('otherName', { names, locale: 'ko' })]).toEqual([
      '김민준',
      'Kim Min-jun',
    ])
  })

  it('does not print the same name twice', () => {
    expect(part('otherName', { names: { latin: 'Ana', native: { text: ' Ana ', lang: 'id' } } })).toBeUndefined()
  })

  it('survives a language tag that is none', () => {
    expect(part('otherName', { names: { latin: 'Ana', native: { text: 'Анна', lang: '??' } } })?.lang).toBe('und')
  })

  it('keeps names out of the title of the file', () => {
    expect(content(makeRecord()).documentTitle).toBe('Certificate of Attendance MUS-7K3Q-9XWB-2M4T-5RZH-C0DE')
  })
})
