import { describe, expect, it } from 'vitest'
import type { Folded } from '../advance.ts'
import { limits } from '../limits.ts'
import { ann, ben, facilitator, openStage, outcome, type Step, stageOf, start, tell } from '../testing/make.ts'
import { listErased, listWordSeqs } from '../words.ts'

const say: Step = [ann, { type: 'chat.say', text: 'Good mornin' }]
/** Ann's message is the event 2. */
const said = openStage(say)
const edit = { type: 'chat.edit', message: 2, text: 'Good morning' }
const remove = { type: 'chat.delete', message: 2 }
const edited = after(said, [ann, edit])
const deleted = after(said, [ann, remove])

function after(stream: Folded, step: Step): Folded {
  const done = tell(stream, step)
  if (!done.ok) throw new Error(done.reason)
  return done.stream
}

describe('editing', () => {
  it.each<[string, Folded, Step, string]>([
    ['by its author', said, [ann, edit], 'chat.edited'],
    ['by its author, again', edited, [ann, edit], 'chat.edited'],
    ['by its author, in the last moment', said, [ann, edit, { now: start + limits.editWithinMs }], 'chat.edited'],
    ['by its author, a moment later', said, [ann, edit, { now: start + limits.editWithinMs + 1 }], 'too-late-to-edit'],
    ['by somebody else', said, [ben, edit], 'not-allowed'],
    ['by who runs the session: nobody puts words into another’s mouth', said, [facilitator, edit], 'not-allowed'],
    ['of a deleted message', deleted, [ann, edit], 'message-deleted'],
    ['of a message that is none', said, [ann, { ...edit, message: 1 }], 'unknown-message'],
  ])('%s', (_name, stream, step, expected) => {
    expect(outcome(stream, step)).toBe(expected)
  })

  it('puts the new words in place of the old, which are gone', () => {
    expect(stageOf(edited).chat.messages).toMatchObject([{ seq: 2, edited: { seq: 3, at: start }, deleted: null }])
    expect(listWordSeqs(edited.state)).toEqual([3])
  })
})

describe('deleting', () => {
  it.each<[string, Folded, Step, string]>([
    ['by its author, however late', said, [ann, remove, { now: start + 24 * 60 * 60 * 1000 }], 'chat.deleted'],
    ['by who runs the session', said, [facilitator, remove], 'chat.deleted'],
    ['by somebody else', said, [ben, remove], 'not-allowed'],
    ['twice', deleted, [facilitator, remove], 'message-deleted'],
    ['of a message that is none', said, [facilitator, { ...remove, message: 9 }], 'unknown-message'],
  ])('%s', (_name, stream, step, expected) => {
    expect(outcome(stream, step)).toBe(expected)
  })

  it('leaves the trace of who did it and when, and no words', () => {
    const by = facilitator.personId
    const gone = after(said, [facilitator, remove])
    expect(stageOf(gone).chat.messages).toMatchObject([{ seq: 2, by: ann.personId, deleted: { by, at: start } }])
    expect(listWordSeqs(gone.state)).toEqual([])
  })

  it.each([
    ['the words that were said', said, 2],
    ['the words as they were edited last', edited, 3],
  ])('erases %s', (_name, stream, words) => {
    const done = tell(stream, [facilitator, remove])
    expect(done.ok && done.placed.flatMap(({ event }) => listErased(event))).toEqual([words])
  })
})

describe('replying', () => {
  const reply = (replyTo: number) => ({ type: 'chat.say', text: 'Yes', replyTo })

  it.each<[string, Folded, Step, string]>([
    ['to what somebody said', said, [ben, reply(2)], 'chat.said'],
    ['to what oneself said', said, [ann, reply(2)], 'chat.said'],
    ['to what is no message', said, [ben, reply(1)], 'unknown-message'],
    ['to what nobody said yet', said, [ben, reply(3)], 'unknown-message'],
    ['to what is gone', deleted, [ben, reply(2)], 'message-deleted'],
  ])('%s', (_name, stream, step, expected) => {
    expect(outcome(stream, step)).toBe(expected)
  })

  it('keeps what it answers, also once that is deleted', () => {
    const answered = after(after(said, [ben, reply(2)]), [ann, remove])
    expect(stageOf(answered).chat.messages.at(-1)).toMatchObject({ by: ben.personId, replyTo: 2 })
  })
})

describe('a message that the state no longer holds', () => {
  const full = Array.from({ length: limits.recentMessages }).reduce<Folded>(
    (stream) => after(stream, [ben, say[1]]),
    said,
  )
  const earlier = { seq: 2, by: ann.personId, at: start, replyTo: null, edited: null, deleted: null }

  it.each<[string, Step, string]>([
    ['is edited by its author', [ann, edit, { earlier }], 'chat.edited'],
    ['is deleted by who runs the session', [facilitator, remove, { earlier }], 'chat.deleted'],
    ['is answered by anybody', [ben, { type: 'chat.say', text: 'Yes', replyTo: 2 }, { earlier }], 'chat.said'],
    ['is left alone by others', [ben, remove, { earlier }], 'not-allowed'],
    ['is nothing where the log has none', [facilitator, remove], 'unknown-message'],
  ])('%s', (_name, step, expected) => {
    expect(outcome(full, step)).toBe(expected)
  })

  it('tells that it was changed, with its new words', () => {
    const changed = after(full, [ann, edit, { earlier }])
    expect(stageOf(changed).chat.changed).toMatchObject([{ seq: 2, edited: { seq: changed.seq } }])
    expect(listWordSeqs(changed.state)).toContain(changed.seq)
  })

  it('is deleted once, also where what was looked up is older than that', () => {
    const gone = after(full, [ann, remove, { earlier }])
    expect(outcome(gone, [facilitator, remove, { earlier }])).toBe('message-deleted')
  })
})
