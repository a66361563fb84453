import { expect, test } from 'vitest'
import { readPollDraft } from './poll-draft.ts'

const draft = { question: 'Shall we go on?', options: ['Yes', 'No'], mostChoices: 1 }

test.each([
  ['without a question', { question: ' \n ' }, 'question'],
  ['with one option', { options: ['Yes', '  '] }, 'options'],
  ['with an option twice', { options: ['Yes', ' Yes '] }, 'option-twice'],
])('a poll %s is not ready', (_, what, issue) => {
  expect(readPollDraft({ ...draft, ...what })).toEqual({ ok: false, issue })
})

test('empty options fall away, and there are never more choices than options', () => {
  expect(readPollDraft({ question: 'Which?\nBoth?', options: ['A', '', 'B'], mostChoices: 3 })).toEqual({
    ok: true,
    poll: { question: 'Which? Both?', options: ['A', 'B'], mostChoices: 2 },
  })
})
