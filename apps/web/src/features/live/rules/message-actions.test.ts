import { PersonId } from '@muster/contracts/ids'
import { emptyChat } from '@muster/live/chat/model'
import { limits } from '@muster/live/limits'
import { describe, expect, it } from 'vitest'
import { listActions } from './message-actions.ts'

const ann = PersonId.parse('9e000000-0000-4000-8000-000000000001')
const fay = PersonId.parse('9e000000-0000-4000-8000-000000000002')
const at = Date.UTC(2021, 10, 24, 5)
const message = { seq: 1, by: ann, at, replyTo: null, edited: null, deleted: null }
const speaks = { speak: true, present: false, help: false, run: false }
const author = { personId: ann, may: speaks }
const other = { personId: fay, may: speaks }
const staff = { personId: fay, may: { speak: true, present: true, help: true, run: true } }
const chat = { ...emptyChat, messages: [message] }
const soon = { now: at + 1000, chat, isOver: false, kind: 'stage' as const }
const late = { ...soon, now: at + limits.editWithinMs + 1 }
const closed = { ...soon, chat: { ...chat, isClosed: true } }
const muted = { ...soon, chat: { ...chat, muted: [ann] } }
const pinned = { ...soon, chat: { ...chat, pinned: message } }
const gone = { ...soon, chat: emptyChat }

describe('what somebody can do with a message', () => {
  it.each([
    ['its author', message, { me: author, ...soon }, 'reply edit delete'],
    ['its author, when it is too late to edit', message, { me: author, ...late }, 'reply delete'],
    ['its author, when the session is over', message, { me: author, ...soon, isOver: true }, 'delete'],
    ['its author, when the chat is closed', message, { me: author, ...closed }, 'delete'],
    ['its author, when they are muted', message, { me: author, ...muted }, 'delete'],
    ['another participant', message, { me: other, ...soon }, 'reply report'],
    ['another participant, when the session is over', message, { me: other, ...soon, isOver: true }, 'report'],
    ['another participant, in private', message, { me: other, ...soon, kind: 'private' as const }, 'reply'],
    ['who runs the session', message, { me: staff, ...soon }, 'reply pin mute delete'],
    ['who runs the session, when the chat is closed', message, { me: staff, ...closed }, 'reply pin mute delete'],
    ['who runs the session, when its author is muted', message, { me: staff, ...muted }, 'reply pin unmute delete'],
    ['who runs the session, when it is pinned', message, { me: staff, ...pinned }, 'reply unpin mute delete'],
    ['who runs the session, when it was long ago', message, { me: staff, ...gone }, 'reply mute delete'],
    ['who runs the session, when that is over', message, { me: staff, ...soon, isOver: true }, 'delete'],
    [
      'who runs the session, among themselves',
      message,
      { me: staff, ...soon, kind: 'staff' as const },
      'reply pin delete',
    ],
    [
      'who runs the session, in private',
      message,
      { me: staff, ...soon, kind: 'private' as const },
      'reply mute delete',
    ],
    ['anybody, once it is deleted', { ...message, deleted: { by: ann, at } }, { me: staff, ...soon }, ''],
    ['somebody who is not in yet', message, { me: null, ...soon }, ''],
  ])('%s', (_name, message, who, expected) => {
    expect(listActions(message, who).join(' ')).toBe(expected)
  })
})
