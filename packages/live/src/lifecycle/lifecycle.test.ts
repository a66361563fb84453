import { describe, expect, it } from 'vitest'
import {
  after,
  ann,
  facilitator,
  makeDeckId,
  makeGroupId,
  makePollId,
  openStage,
  outcome,
  type Step,
  stageOf,
  start,
  system,
  tell,
} from '../testing/make.ts'

const minute = 60_000
const open: Step = [facilitator, { type: 'session.open' }]
const end: Step = [facilitator, { type: 'session.end' }]
const cancel: Step = [system, { type: 'session.cancel' }]
const prompt: Step = [system, { type: 'session.prompt-end', endsItselfAt: start + 5 * minute }]
const endByItself = (now: number): Step => [system, { type: 'session.end' }, { now }]
const keepOpen = (now: number): Step => [facilitator, { type: 'session.keep-open', forMs: 10 * minute }, { now }]
const say: Step = [ann, { type: 'chat.say', text: 'Hello' }]
const raise: Step = [ann, { type: 'hand.raise' }]

describe('the life of a session', () => {
  it.each<[string, Step[], Step, string]>([
    ['a planned session opens', [], open, 'session.opened'],
    ['an open session does not open again', [open], open, 'already-open'],
    ['an ended session does not open again', [open, end], open, 'session-ended'],
    ['a cancelled session does not open', [cancel], open, 'session-cancelled'],
    ['a planned session cannot end', [], end, 'not-open-yet'],
    ['a facilitator ends it at any time', [open], end, 'session.ended'],
    ['it does not end twice', [open, end], end, 'session-ended'],
    ['it does not end by itself without a prompt', [open], endByItself(start + 9 * minute), 'not-due'],
    ['it does not end by itself too early', [open, prompt], endByItself(start + 5 * minute - 1), 'not-due'],
    [
      'it ends by itself when nobody answered the prompt',
      [open, prompt],
      endByItself(start + 5 * minute),
      'session.ended',
    ],
    ['it is prompted for once', [open, prompt], prompt, 'already-prompted'],
    ['it is not prompted for before it opens', [], prompt, 'not-open-yet'],
    ['it is kept open', [open, prompt], keepOpen(start), 'session.kept-open'],
    ['without a prompt there is nothing to keep open', [open], keepOpen(start), 'not-prompted'],
    [
      'kept open, it does not end at the first time',
      [open, prompt, keepOpen(start)],
      endByItself(start + 5 * minute),
      'not-due',
    ],
    [
      'kept open, it ends at the second',
      [open, prompt, keepOpen(start)],
      endByItself(start + 10 * minute),
      'session.ended',
    ],
    ['a planned session can be cancelled', [], cancel, 'session.cancelled'],
    ['an open session can be cancelled', [open], cancel, 'session.cancelled'],
    ['an ended session can be cancelled', [open, end], cancel, 'session.cancelled'],
    ['it is not cancelled twice', [cancel], cancel, 'session-cancelled'],
    ['people chat while they wait', [], say, 'chat.said'],
    ['nobody chats after the end', [open, end], say, 'session-ended'],
    ['hands are for an open session: not before', [], raise, 'not-open-yet'],
    ['hands are for an open session: not after', [open, end], raise, 'session-ended'],
    [
      'a welcome page may be shown to those who wait',
      [],
      [facilitator, { type: 'deck.present', deckId: makeDeckId(1) }],
      'deck.presented',
    ],
  ])('%s', (_name, before, step, expected) => {
    expect(outcome(after('stage', ...before), step)).toBe(expected)
  })

  it('knows when it opened, how it ended and when', () => {
    const stream = openStage(prompt)
    const done = tell(stream, endByItself(start + 7 * minute))
    expect(done).toMatchObject({ placed: [{ event: { how: 'by-itself', actor: null } }] })
    expect(done.ok && stageOf(done.stream).lifecycle).toEqual({
      phase: 'ended',
      openedAt: start,
      endedAt: start + 7 * minute,
      ending: null,
    })
    expect(tell(stream, end)).toMatchObject({
      placed: [{ event: { how: 'by-facilitator', actor: facilitator.personId } }],
    })
  })

  it('a session cancelled after its end keeps the time at which it ended', () => {
    const { lifecycle } = stageOf(
      openStage(
        [facilitator, { type: 'session.end' }, { now: start + 1 }],
        [system, { type: 'session.cancel' }, { now: start + 9 }],
      ),
    )
    expect(lifecycle).toMatchObject({ phase: 'cancelled', endedAt: start + 1 })
  })
})

describe('a session that is over leaves nothing hanging', () => {
  const pollId = makePollId(1)
  const busy = openStage(
    raise,
    [facilitator, { type: 'poll.open', pollId, question: 'Well?', form: { kind: 'choice', options: ['Yes', 'No'] } }],
    [
      facilitator,
      { type: 'groups.open', forMs: null, rooms: [{ groupId: makeGroupId(1), name: 'A', members: [ann.personId] }] },
    ],
  )

  it.each([
    ['at its end', end, 'session.ended'],
    ['when it is cancelled', cancel, 'session.cancelled'],
  ] as const)('%s polls close, groups come back and hands go down', (_name, [actor, command], last) => {
    const done = tell(busy, [actor, command, { ballotCounts: { [pollId]: { votes: [3, 1], points: [], ballots: 4 } } }])
    expect(done.ok && done.placed.map(({ event }) => event.type)).toEqual([
      'poll.closed',
      'groups.closed',
      'hand.all-lowered',
      last,
    ])
    expect(done.ok && stageOf(done.stream)).toMatchObject({
      polls: { shown: [{ closed: { kind: 'choice', counts: [3, 1], ballots: 4 } }] },
      groups: null,
      hands: { raised: [], floor: null },
    })
  })
})
