import { describe, expect, it } from 'vitest'
import type { Actor } from '../actor.ts'
import { findMessage } from '../chat/message.ts'
import { after, ann, ben, facilitator, openStage, type Step, start } from '../testing/make.ts'
import { ReactionStanding } from './model.ts'
import { findReactionRefusal } from './react.ts'

const say: Step = [ann, { type: 'chat.say', text: 'Good morning' }]
const remove: Step = [facilitator, { type: 'chat.delete', message: 2 }]
const close: Step = [facilitator, { type: 'chat.close' }]
const mute: Step = [facilitator, { type: 'chat.mute', personId: ben.personId }]
const end: Step = [facilitator, { type: 'session.end' }]

function refusal(stream: ReturnType<typeof after>, actor: Actor, seq: number) {
  const { state } = stream
  const message = 'chat' in state ? findMessage(state.chat, { seq, earlier: null }) : null
  return findReactionRefusal(state, { actor, message, order: null })?.reason ?? null
}

describe('who leaves a sign at a message', () => {
  it.each<[string, Step[], Actor, string | null]>([
    ['whoever reads it', [say], ben, null],
    ['its author as well', [say], ann, null],
    ['nobody where nothing was said', [], ben, 'unknown-message'],
    ['nobody once it is deleted', [say, remove], ben, 'message-deleted'],
    ['nobody in a closed chat', [say, close], ben, 'chat-closed'],
    ['but those who run the session', [say, close], facilitator, null],
    ['not who is muted', [say, mute], ben, 'chat-muted'],
    ['others still', [say, mute], ann, null],
    ['nobody when the session is over', [say, end], ben, 'session-ended'],
  ])('%s', (_name, steps, actor, expected) => {
    expect(refusal(openStage(...steps), actor, 2)).toBe(expected)
  })

  it.each(['group', 'private'] as const)('in a %s chat as well', (kind) => {
    expect(refusal(after(kind, say), ben, 1)).toBeNull()
  })

  it('not in private by who is muted in the open chat', () => {
    const { state } = after('private', say)
    const order = { muted: [ann.personId], slow: null }
    const message = { deleted: null }
    expect(findReactionRefusal(state, { actor: ann, message, order })?.reason).toBe('chat-muted')
    expect(findReactionRefusal(state, { actor: facilitator, message, order })).toBeNull()
    expect(findReactionRefusal(after('group', say).state, { actor: ann, message, order })).toBeNull()
  })

  it('at a message that the state no longer holds', () => {
    const { state } = openStage()
    const message = { seq: 1, by: ann.personId, at: start, replyTo: null, edited: null, deleted: null }
    expect(findReactionRefusal(state, { actor: ben, message, order: null })).toBeNull()
  })

  it('nowhere where nobody says anything', () => {
    expect(refusal(after('person'), ben, 1)).toBe('wrong-stream')
  })
})

it.each([
  ['several signs at one message', { counts: { 7: { heart: 2, laugh: 1 } }, own: { 7: ['heart'] } }, true],
  ['none any more', { counts: { 7: {} }, own: {} }, true],
  ['a sign that there is not', { counts: { 7: { anger: 1 } }, own: {} }, false],
  ['none of one', { counts: { 7: { heart: 0 } }, own: {} }, false],
])('what is told of %s', (_name, standing, isValid) => {
  expect(ReactionStanding.safeParse(standing).success).toBe(isValid)
})
