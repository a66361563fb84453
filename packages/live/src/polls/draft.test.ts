import { BallotForm } from '@muster/contracts/poll-shapes'
import { describe, expect, it, test } from 'vitest'
import { draftOf, emptyDraft, type PollDraft, readPollDraft } from './draft.ts'

const draft: PollDraft = { ...emptyDraft, question: 'Shall we go on?', options: ['Yes', 'No'] }

test.each<[string, Partial<PollDraft>, string]>([
  ['without a question', { question: ' \n ' }, 'question'],
  ['with one option', { options: ['Yes', '  '] }, 'options'],
  ['with an option twice', { options: ['Yes', ' yes '] }, 'option-twice'],
  ['to be ranked with one option', { kind: 'ranking', options: ['Yes'] }, 'options'],
  ['on a scale whose end has no name', { kind: 'rating', lowest: 'Bad' }, 'ends'],
])('a poll %s is not ready', (_, what, issue) => {
  expect(readPollDraft({ ...draft, ...what })).toEqual({ ok: false, issue })
})

test('empty options fall away, and there are never more choices than options', () => {
  const several = {
    ...draft,
    kind: 'multiple',
    question: 'Which?\nBoth?',
    options: ['A', '', 'B'],
    mostChoices: 3,
  } as const
  expect(readPollDraft(several)).toEqual({
    ok: true,
    poll: {
      question: 'Which? Both?',
      form: { kind: 'choice', options: ['A', 'B'], mostChoices: 2 },
      voters: 'anonymous',
      results: 'shown',
    },
  })
})

describe('a poll of each kind', () => {
  it.each<[Partial<PollDraft>, BallotForm]>([
    [{ kind: 'single' }, { kind: 'choice', options: ['Yes', 'No'], mostChoices: 1 }],
    [{ kind: 'multiple' }, { kind: 'choice', options: ['Yes', 'No'], mostChoices: 2 }],
    [
      { kind: 'rating', lowest: 'Bad', highest: ' Good' },
      { kind: 'rating', steps: 5, lowest: 'Bad', highest: 'Good' },
    ],
    [{ kind: 'ranking' }, { kind: 'ranking', options: ['Yes', 'No'] }],
    [
      { kind: 'words', mostWords: 2 },
      { kind: 'words', mostWords: 2 },
    ],
    [{ kind: 'text' }, { kind: 'text' }],
  ])('%o is read, and can be written anew', (what, form) => {
    const read = readPollDraft({ ...draft, ...what, voters: 'named', results: 'hidden' })
    expect(read).toEqual({ ok: true, poll: { question: 'Shall we go on?', form, voters: 'named', results: 'hidden' } })
    expect(BallotForm.safeParse(form).success).toBe(true)
    if (read.ok) expect(readPollDraft(draftOf(read.poll))).toEqual(read)
  })
})
