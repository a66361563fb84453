import { describe, expect, test } from 'vitest'
import { breakDraftsOf, readBreaks } from './break-draft.ts'

const timeZone = 'Asia/Seoul'
/** Two in the afternoon in Seoul. */
const startsAt = new Date('2021-11-24T05:00:00.000Z')
const read = (drafts: Parameters<typeof readBreaks>[0], within: Partial<Parameters<typeof readBreaks>[1]> = {}) =>
  readBreaks(drafts, { startsAt, timeZone, before: [], ...within })

describe('a break that is being written', () => {
  test('is at the time that clocks of the project show', () => {
    expect(read([{ time: '14:30', minutes: 15 }])).toEqual({
      ok: true,
      breaks: [{ startsAt: '2021-11-24T05:30:00.000Z', endsAt: '2021-11-24T05:45:00.000Z' }],
    })
  })

  test('is after midnight where its time is before that of the session', () => {
    const late = { startsAt: new Date('2021-11-24T14:30:00.000Z') }
    expect(read([{ time: '00:10', minutes: 5 }], late)).toMatchObject({
      breaks: [{ startsAt: '2021-11-24T15:10:00.000Z' }],
    })
  })

  test('keeps its time to the millisecond where nobody touched it', () => {
    const before = [{ startsAt: '2021-11-24T05:30:07.250Z', endsAt: '2021-11-24T05:45:07.250Z' }]
    const drafts = breakDraftsOf(before, timeZone)
    expect(read(drafts, { before })).toEqual({ ok: true, breaks: before })
    expect(read([{ ...drafts[0], time: '14:31', minutes: 15 }], { before })).toMatchObject({
      breaks: [{ startsAt: '2021-11-24T05:31:00.000Z' }],
    })
  })

  test.each([
    ['no time', { time: '', minutes: 5 }],
    ['no length', { time: '14:30', minutes: '' as const }],
  ])('is not read with %s', (_, draft) => {
    expect(read([draft])).toEqual({ ok: false, issue: { path: 'breaks', code: 'empty' } })
  })
})
