import { describe, expect, it } from 'vitest'
import { after, ann, ben, facilitator, outcome, type Step, start } from '../testing/make.ts'
import { findWaitEnd, underOrder } from './order.ts'

const free = { muted: [], slow: null }
const muted = { ...free, muted: [ann.personId] }
const slow = { ...free, slow: { everyMs: 60_000, last: {} } }
const say = (who = ann, order: typeof free | typeof muted | typeof slow = free, now = start): Step => [
  who,
  { type: 'chat.say', text: 'Hello' },
  { order, now },
]
const edit: Step = [ann, { type: 'chat.edit', message: 1, text: 'Hello' }, { order: muted }]

describe('what is written with those who run the session is under the order of the open chat', () => {
  it.each<[string, Step[], Step, string]>([
    ['anybody writes', [say()], say(), 'chat.said'],
    ['not who is muted there', [say()], say(ann, muted), 'chat-muted'],
    ['nor other words for what they said', [say()], edit, 'chat-muted'],
    ['who is not muted does', [], say(ben, muted), 'chat.said'],
    ['those who run the session do', [say()], say(facilitator, muted), 'chat.said'],
    ['in slow mode, for the first time at once', [], say(ann, slow), 'chat.said'],
    ['and again after a while', [say()], say(ann, slow, start + 59_000), 'slow-mode'],
    ['which ends', [say()], say(ann, slow, start + 60_000), 'chat.said'],
    ['what was answered does not make anybody wait', [say(facilitator)], say(ann, slow), 'chat.said'],
    ['and those who answer need not wait', [say(facilitator)], say(facilitator, slow), 'chat.said'],
  ])('%s', (_name, before, step, expected) => {
    expect(outcome(after('private', ...before), step)).toBe(expected)
  })

  it('so that a page can say until when', () => {
    const { state } = after('private', say())
    expect(state.kind === 'private' && findWaitEnd(underOrder(state.chat, slow), ann)).toBe(start + 60_000)
  })
})
