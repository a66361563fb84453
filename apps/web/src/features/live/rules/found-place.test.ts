import { foundKinds } from '@muster/contracts/live'
import { describe, expect, it } from 'vitest'
import { placeOf } from './found-place.ts'

const places = (who: { runs: boolean; helps: boolean; isOver: boolean }) =>
  Object.fromEntries(foundKinds.map((kind) => [kind, placeOf({ kind }, who)]))

const said = { message: 'chat', question: 'questions', answer: 'questions', announcement: null }

describe('where something found is looked at', () => {
  it.each([
    [
      'a participant',
      { runs: false, helps: false, isOver: false },
      { ...said, caption: null, problem: null, 'problem-answer': null, removal: null, complaint: null },
    ],
    [
      'a participant, afterwards',
      { runs: false, helps: false, isOver: true },
      { ...said, caption: 'transcript', problem: null, 'problem-answer': null, removal: null, complaint: null },
    ],
    [
      'the helpdesk',
      { runs: false, helps: true, isOver: false },
      { ...said, caption: null, problem: 'problems', 'problem-answer': 'problems', removal: null, complaint: null },
    ],
    [
      'who runs the session',
      { runs: true, helps: true, isOver: false },
      {
        ...said,
        caption: null,
        problem: 'problems',
        'problem-answer': 'problems',
        removal: 'people',
        complaint: 'problems',
      },
    ],
  ])('by %s', (_name, who, expected) => {
    expect(places(who)).toEqual(expected)
  })
})
