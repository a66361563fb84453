import { describe, expect, it } from 'vitest'
import type { Folded } from '../advance.ts'
import { limits } from '../limits.ts'
import { ann, ben, facilitator, openStage, outcome, type Step, stageOf, start, tell } from '../testing/make.ts'
import { listWordSeqs } from '../words.ts'

const say = { type: 'chat.say', text: 'Hello' }
const edit = { type: 'chat.edit', message: 2, text: 'Hello all' }
const remove = { type: 'chat.delete', message: 2 }
/** Ann's message is the event 2. */
const said = openStage([ann, say])
const host = (stream: Folded, input: Step[1]) => after(stream, [facilitator, input])

function after(stream: Folded, step: Step): Folded {
  const done = tell(stream, step)
  if (!done.ok) throw new Error(done.reason)
  return done.stream
}

describe('a pinned message', () => {
  const pin = { type: 'chat.pin', message: 2 }
  const pinned = host(said, pin)

  it.each<[string, Folded, Step, string]>([
    ['is one that was said', said, [facilitator, { ...pin, message: 1 }], 'unknown-message'],
    ['is not one that is gone', host(said, remove), [facilitator, pin], 'message-deleted'],
    ['is taken down', pinned, [facilitator, { type: 'chat.unpin' }], 'chat.unpinned'],
    ['is not taken down where there is none', said, [facilitator, { type: 'chat.unpin' }], 'not-pinned'],
  ])('%s', (_name, stream, step, expected) => {
    expect(outcome(stream, step)).toBe(expected)
  })

  it('stays on top with its words when a hundred others were said after it', () => {
    const many = Array.from({ length: limits.recentMessages }).reduce<Folded>((s) => after(s, [ben, say]), pinned)
    expect(stageOf(many).chat.pinned).toMatchObject({ seq: 2, by: ann.personId })
    expect(listWordSeqs(many.state)[0]).toBe(2)
  })

  it('has its new words when it is edited, and is gone when it is deleted', () => {
    const edited = after(pinned, [ann, edit])
    expect(stageOf(edited).chat.pinned?.edited?.seq).toBe(edited.seq)
    expect(stageOf(after(pinned, [ann, remove])).chat.pinned).toBeNull()
  })

  it('gives way to the next', () => {
    const next = host(after(pinned, [ben, say]), { type: 'chat.pin', message: 4 })
    expect(stageOf(next).chat.pinned?.seq).toBe(4)
  })
})

describe('slow mode', () => {
  const slow = after(host(openStage(), { type: 'chat.slow', everyMs: 30_000 }), [ann, say])
  const off = host(slow, { type: 'chat.slow', everyMs: null })
  const at = (sinceMs: number) => ({ now: start + sinceMs })

  it.each<[string, Folded, Step, string]>([
    ['lets nobody write again at once', slow, [ann, say, at(1)], 'slow-mode'],
    ['lets nobody write a moment too early', slow, [ann, say, at(29_999)], 'slow-mode'],
    ['lets everybody write again when the time is over', slow, [ann, say, at(30_000)], 'chat.said'],
    ['makes nobody wait for others', slow, [ben, say, at(1)], 'chat.said'],
    ['makes nobody who runs the session wait', after(slow, [facilitator, say]), [facilitator, say, at(1)], 'chat.said'],
    ['lets one put right what one said', slow, [ann, { ...edit, message: 3 }, at(1)], 'chat.edited'],
    ['can be taken back', off, [ann, say, at(1)], 'chat.said'],
  ])('%s', (_name, stream, step, expected) => {
    expect(outcome(stream, step)).toBe(expected)
  })

  it('says how long is left', () => {
    expect(tell(slow, [ann, say, at(500)])).toMatchObject({ reason: 'slow-mode', params: { seconds: 30 } })
  })

  it('remembers only those who still have to wait', () => {
    const later = after(slow, [ben, say, at(40_000)])
    expect(Object.keys(stageOf(later).chat.slow?.last ?? {})).toEqual([ben.personId])
  })
})

describe('who may write', () => {
  const closed = host(said, { type: 'chat.close' })
  const muted = host(said, { type: 'chat.mute', personId: ann.personId })

  it.each<[string, Folded, Step, string]>([
    ['nobody in a closed chat', closed, [ben, say], 'chat-closed'],
    ['nobody changes words in a closed chat', closed, [ann, edit], 'chat-closed'],
    ['who takes back what they said, also in a closed chat', closed, [ann, remove], 'chat.deleted'],
    ['who runs the session, also in a closed chat', closed, [facilitator, say], 'chat.said'],
    ['everybody once it is open again', host(closed, { type: 'chat.open' }), [ben, say], 'chat.said'],
    ['not who is muted', muted, [ann, say], 'chat-muted'],
    ['nor do they change words', muted, [ann, edit], 'chat-muted'],
    ['everybody else', muted, [ben, say], 'chat.said'],
    [
      'who was muted and is no longer',
      host(muted, { type: 'chat.unmute', personId: ann.personId }),
      [ann, say],
      'chat.said',
    ],
  ])('%s', (_name, stream, step, expected) => {
    expect(outcome(stream, step)).toBe(expected)
  })
})
