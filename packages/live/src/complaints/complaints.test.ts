import { describe, expect, it } from 'vitest'
import { findCommandRefusal } from '../access.ts'
import { Command } from '../commands.ts'
import type { Facts } from '../decision.ts'
import { limits } from '../limits.ts'
import { streamId } from '../stream.ts'
import { emptyStage } from '../streams/stage-state.ts'
import {
  after,
  ann,
  ben,
  facilitator,
  listener,
  makeGroupId,
  makeParticipant,
  makeSessionId,
  outcome,
  type Step,
  speaker,
  start,
  system,
} from '../testing/make.ts'
import { listWordSeqs } from '../words.ts'

const sessionId = makeSessionId()
const stage = streamId({ kind: 'stage', sessionId })
const red = streamId({ kind: 'group', sessionId, groupId: makeGroupId(1) })
const staffId = streamId({ kind: 'staff', sessionId })
const bySomebody = { author: makeParticipant(7).personId, isGone: false, isMuted: false, isRepeated: false }
const complain = (who: Step[0] = ann, more: object = {}, said: Facts['said'] = bySomebody): Step => [
  who,
  { type: 'complaint.make', about: { streamId: stage, kind: 'message', seq: 7, ...more } },
  { said },
]
const close = (who: Step[0] = facilitator, complaint = 1): Step => [
  who,
  { type: 'complaint.close', complaint, how: 'dismissed' },
]
const closeAs = (how: 'deleted' | 'muted', said: Facts['said']): Step => [
  facilitator,
  { type: 'complaint.close', complaint: 1, how },
  { said },
]
const staff = (...steps: Step[]) => after('staff', ...steps)
const complaintsOf = ({ state }: ReturnType<typeof staff>) => (state.kind === 'staff' ? state.complaints : [])

describe('who complains of what', () => {
  it.each<[string, Step[], Step, string]>([
    ['a participant of what another said', [], complain(), 'complaint.made'],
    ['a speaker as well', [], complain(speaker), 'complaint.made'],
    ['not who may only listen', [], complain(listener), 'not-allowed'],
    ['of a question', [], complain(ann, { kind: 'question' }), 'complaint.made'],
    [
      'of one without a name',
      [],
      complain(ann, { kind: 'question' }, { ...bySomebody, author: null }),
      'complaint.made',
    ],
    ['of what was said in a group', [], complain(ann, { streamId: red }), 'complaint.made'],
    ['a group has no questions', [], complain(ann, { streamId: red, kind: 'question' }), 'wrong-stream'],
    ['not of what staff say among themselves', [], complain(ann, { streamId: staffId }), 'wrong-stream'],
    ['not of what was never said', [], complain(ann, {}, null), 'unknown-message'],
    ['nor asked', [], complain(ann, { kind: 'question' }, null), 'unknown-question'],
    ['not of what is gone', [], complain(ann, {}, { ...bySomebody, isGone: true }), 'message-deleted'],
    ['not of one’s own', [], complain(ann, {}, { ...bySomebody, author: ann.personId }), 'own-message'],
    ['not twice', [complain()], complain(), 'already-complained'],
    ['not even once it was settled', [complain(), close()], complain(), 'already-complained'],
    ['nor when that was forgotten', [], complain(ann, {}, { ...bySomebody, isRepeated: true }), 'already-complained'],
    ['of something else', [complain()], complain(ann, { seq: 8 }), 'complaint.made'],
    ['somebody else of the same', [complain()], complain(ben), 'complaint.made'],
    ['staff settle it', [complain()], close(), 'complaint.closed'],
    ['as deleted once it is', [complain()], closeAs('deleted', { ...bySomebody, isGone: true }), 'complaint.closed'],
    ['not before', [complain()], closeAs('deleted', { ...bySomebody, isMuted: true }), 'not-done'],
    [
      'as muted once its author is',
      [complain()],
      closeAs('muted', { ...bySomebody, isMuted: true }),
      'complaint.closed',
    ],
    ['nor before that', [complain()], closeAs('muted', bySomebody), 'not-done'],
    ['once', [complain(), close()], close(), 'complaint-closed'],
    ['a speaker does not', [complain()], close(speaker), 'not-allowed'],
    ['nor the server', [complain()], close(system), 'not-allowed'],
    ['nothing that was never complained of', [], close(), 'unknown-complaint'],
  ])('%s', (_name, before, step, expected) => {
    expect(outcome(staff(...before), step)).toBe(expected)
  })

  it('so many at a time', () => {
    const many = Array.from({ length: limits.openComplaintsOfPerson }, (_, index) => complain(ann, { seq: index + 20 }))
    expect(outcome(staff(...many), complain())).toBe('too-many-complaints')
    expect(outcome(staff(...many, close()), complain())).toBe('complaint.made')
  })
})

it('complaints of the same are one, with all who made them, until it is settled', () => {
  const [one, two, three] = [complain(), complain(ben), complain(speaker)]
  const settled = complaintsOf(staff(one, two, close(), three))
  expect(settled).toMatchObject([
    { seq: 1, author: bySomebody.author, by: [{ by: ann.personId }, { by: ben.personId }], closed: { at: start } },
    { seq: 4, by: [{ by: speaker.personId }], closed: null },
  ])
})

it('of those that are settled only the last are kept, and all that are open', () => {
  const many = Array.from({ length: limits.closedComplaints + 5 }, (_, index): Step[] => [
    complain(makeParticipant(100 + index), { seq: 100 + index }),
    close(facilitator, 2 * index + 2),
  ])
  const complaints = complaintsOf(staff(complain(ben), ...many.flat()))
  expect(complaints.filter(({ closed }) => closed !== null)).toHaveLength(limits.closedComplaints)
  expect(complaints.filter(({ closed }) => closed === null).map(({ seq }) => seq)).toEqual([1])
})

it('a reason travels with the state of those who run the session', () => {
  const [who, command, facts] = complain()
  expect(
    listWordSeqs(staff(complain(ben), [who, { ...command, text: 'It insults a colleague' }, facts]).state),
  ).toEqual([2])
})

describe('on which stream, of what', () => {
  const make = (there: string) =>
    Command.parse({ ...complain()[1], about: { streamId: there, kind: 'message', seq: 1 } })
  const elsewhere = streamId({ kind: 'stage', sessionId: makeSessionId(2) })
  it.each([
    ['of the stage', 'staff', stage, null],
    ['not of a group that one is not in', 'staff', red, 'not-in-group'],
    ['not of another session', 'staff', elsewhere, 'wrong-stream'],
    ['not on the stage itself', 'stage', stage, 'wrong-stream'],
  ] as const)('%s', (_name, kind, there, expected) => {
    const asked = { actor: ann, command: make(there), stage: emptyStage, isKept: true }
    expect(findCommandRefusal({ kind, sessionId }, asked)?.reason ?? null).toBe(expected)
  })
})
