import { describe, expect, it } from 'vitest'
import { Command } from '../commands.ts'
import { limits } from '../limits.ts'
import { after, ann, outcome, type Step, start, system } from '../testing/make.ts'

const give = (notice = 'moved-to-group', params = {}): Step => [system, { type: 'notice.give', notice, params }]
const dismiss = (seq: number): Step => [ann, { type: 'notice.dismiss', seq }]

describe('notices to one person', () => {
  it.each<[string, Step[], Step, string]>([
    ['one is given', [], give(), 'notice.given'],
    ['it is dismissed', [give()], dismiss(1), 'notice.dismissed'],
    ['not twice', [give(), dismiss(1)], dismiss(1), 'unknown-notice'],
    ['not one that never was', [give()], dismiss(2), 'unknown-notice'],
  ])('%s', (_name, before, step, expected) => {
    expect(outcome(after('person', ...before), step)).toBe(expected)
  })

  it('stay until they are dismissed', () => {
    expect(after('person', give('at-risk', { mayMissMs: 60_000 }), give(), dismiss(2)).state).toMatchObject({
      notices: { list: [{ seq: 1, at: start, notice: 'at-risk', params: { mayMissMs: 60_000 } }] },
    })
  })

  it('the newest fifty are kept', () => {
    const { state } = after('person', ...Array.from({ length: limits.recentNotices + 1 }, () => give()))
    expect(state.kind === 'person' && state.notices.list.map(({ seq }) => seq)).toEqual(
      Array.from({ length: limits.recentNotices }, (_, index) => index + 2),
    )
  })

  it.each([
    ['a code', { notice: 'at-risk', params: {} }, true],
    ['a sentence', { notice: 'You are at risk', params: {} }, false],
    ['prose in a parameter', { notice: 'at-risk', params: { text: 'x'.repeat(201) } }, false],
  ])('%s', (_name, more, isValid) => {
    expect(Command.safeParse({ type: 'notice.give', ...more }).success).toBe(isValid)
  })
})
