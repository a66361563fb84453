import { PersonId } from '@muster/contracts/ids'
import { limits } from '@muster/live/limits'
import { describe, expect, it } from 'vitest'
import { listActions } from './message-actions.ts'

const ann = PersonId.parse('9e000000-0000-4000-8000-000000000001')
const fay = PersonId.parse('9e000000-0000-4000-8000-000000000002')
const at = Date.UTC(2021, 10, 24, 5)
const message = { seq: 1, by: ann, at, replyTo: null, edited: null, deleted: null }
const speaks = { speak: true, present: false, run: false }
const author = { personId: ann, may: speaks }
const other = { personId: fay, may: speaks }
const staff = { personId: fay, may: { speak: true, present: true, run: true } }
const soon = { now: at + 1000, isClosed: false }

describe('what somebody can do with a message', () => {
  it.each([
    ['its author', message, { me: author, ...soon }, ['reply', 'edit', 'delete']],
    [
      'its author, when it is too late to edit',
      message,
      { me: author, now: at + limits.editWithinMs + 1, isClosed: false },
      ['reply', 'delete'],
    ],
    ['its author, in a chat that is closed', message, { me: author, now: at + 1000, isClosed: true }, ['delete']],
    ['another participant', message, { me: other, ...soon }, ['reply']],
    ['who runs the session', message, { me: staff, ...soon }, ['reply', 'delete']],
    ['anybody, once it is deleted', { ...message, deleted: { by: ann, at } }, { me: staff, ...soon }, []],
    ['somebody who is not in yet', message, { me: null, ...soon }, []],
  ])('%s', (_name, message, who, expected) => {
    expect(listActions(message, who)).toEqual(expected)
  })
})
