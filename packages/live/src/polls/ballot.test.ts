import { Ballot, type BallotForm } from '@muster/contracts/poll-shapes'
import { describe, expect, it } from 'vitest'
import { after, facilitator, makePollId, openStage, type Step, stageOf } from '../testing/make.ts'
import { castVote } from './ballot.ts'

const pollId = makePollId(1)
const options = ['A', 'B', 'C']
const forms = {
  choice: { kind: 'choice', options, mostChoices: 2 },
  rating: { kind: 'rating', steps: 5, lowest: 'No', highest: 'Yes' },
  ranking: { kind: 'ranking', options },
  words: { kind: 'words', mostWords: 2 },
  text: { kind: 'text' },
} as const satisfies Record<string, BallotForm>
const open = (form: BallotForm): Step => [facilitator, { type: 'poll.open', pollId, question: 'Which?', form }]
const cast = (form: BallotForm, input: object) =>
  castVote(stageOf(openStage(open(form))), { pollId, ballot: Ballot.parse(input) })

describe('a ballot', () => {
  it.each([
    ['one choice', forms.choice, { choices: [1] }, { choices: [1] }],
    ['two choices, kept in order', forms.choice, { choices: [2, 0] }, { choices: [0, 2] }],
    ['the lowest step', forms.rating, { step: 1 }, { step: 1 }],
    ['the highest step', forms.rating, { step: 5 }, { step: 5 }],
    ['all options in the order given', forms.ranking, { order: [2, 0, 1] }, { order: [2, 0, 1] }],
    ['a word, trimmed', forms.words, { words: [' Data '] }, { words: ['Data'] }],
    ['two words', forms.words, { words: ['data', '데이터'] }, { words: ['data', '데이터'] }],
    ['a text', forms.text, { text: 'More time.' }, { text: 'More time.' }],
  ])('%s', (_name, form, ballot, kept) => {
    expect(cast(form, { kind: form.kind, ...ballot })).toMatchObject({ ok: true, ballot: { kind: form.kind, ...kept } })
  })

  it.each([
    ['no choice', forms.choice, { choices: [] }, { reason: 'no-choice' }],
    [
      'more than the poll allows',
      forms.choice,
      { choices: [0, 1, 2] },
      { reason: 'too-many-choices', params: { most: 2 } },
    ],
    ['the same twice', forms.choice, { choices: [1, 1] }, { reason: 'choice-twice' }],
    ['an option beyond the last', forms.choice, { choices: [3] }, { reason: 'unknown-choice', params: { choice: 3 } }],
    ['a step beyond the scale', forms.rating, { step: 6 }, { reason: 'unknown-choice', params: { choice: 6 } }],
    ['a ranking that leaves one out', forms.ranking, { order: [2, 0] }, { reason: 'not-all-ranked' }],
    ['a ranking with one twice', forms.ranking, { order: [2, 0, 2] }, { reason: 'choice-twice' }],
    [
      'a ranking of what is not there',
      forms.ranking,
      { order: [0, 1, 3] },
      { reason: 'unknown-choice', params: { choice: 3 } },
    ],
    ['no word', forms.words, { words: [] }, { reason: 'no-choice' }],
    ['too many words', forms.words, { words: ['a', 'b', 'c'] }, { reason: 'too-many-choices', params: { most: 2 } }],
    ['the same word twice', forms.words, { words: ['Data', 'data'] }, { reason: 'choice-twice' }],
  ])('not %s', (_name, form, ballot, refusal) => {
    expect(cast(form, { kind: form.kind, ...ballot })).toEqual({ ok: false, ...refusal })
  })

  it.each(Object.values(forms).flatMap((form) => Object.values(forms).map((other) => [form, other] as const)))(
    'of a poll is of its kind: %o, %o',
    (form, other) => {
      const ballots = {
        choice: { choices: [0] },
        rating: { step: 1 },
        ranking: { order: [0, 1, 2] },
        words: { words: ['a'] },
        text: { text: 'a' },
      }
      const given = cast(form, { kind: other.kind, ...ballots[other.kind] })
      expect(given.ok ? 'kept' : given.reason).toBe(form.kind === other.kind ? 'kept' : 'other-kind')
    },
  )

  it.each([
    ['of a poll that was never opened', openStage(), 'unknown-poll'],
    ['of a closed poll', openStage(open(forms.choice), [facilitator, { type: 'poll.close', pollId }]), 'poll-closed'],
    ['before the session opens', after('stage'), 'not-open-yet'],
    ['after the session', openStage(open(forms.choice), [facilitator, { type: 'session.end' }]), 'session-ended'],
  ])('%s is refused', (_name, stream, reason) => {
    const ballot: Ballot = { kind: 'choice', choices: [0] }
    expect(castVote(stageOf(stream), { pollId, ballot })).toEqual({ ok: false, reason })
  })
})

describe('the shape of a ballot', () => {
  it.each([
    ['half an option', { kind: 'choice', choices: [0.5] }],
    ['an option before the first', { kind: 'choice', choices: [-1] }],
    ['more options than any poll has', { kind: 'choice', choices: Array(11).fill(0) }],
    ['step nought', { kind: 'rating', step: 0 }],
    ['a step in words', { kind: 'rating', step: 'five' }],
    ['an empty word', { kind: 'words', words: ['  '] }],
    ['a word of 41 characters', { kind: 'words', words: ['x'.repeat(41)] }],
    ['a word that steers the direction of others', { kind: 'words', words: ['\u202Eevil'] }],
    ['four words', { kind: 'words', words: ['a', 'b', 'c', 'd'] }],
    ['an empty text', { kind: 'text', text: '' }],
    ['a text of 281 characters', { kind: 'text', text: 'x'.repeat(281) }],
    ['no kind', { choices: [0] }],
    ['an unknown kind', { kind: 'veto' }],
  ])('is not %s', (_name, ballot) => {
    expect(Ballot.safeParse(ballot).success).toBe(false)
  })
})
