import type { Question } from '@muster/live/questions/model'
import { ann, ben, facilitator } from '@muster/live/testing/make'
import { describe, expect, it } from 'vitest'
import { countNewQuestions, listQuestions, type QuestionFilter } from './question-list.ts'

const make = (seq: number, more: Partial<Question> = {}): Question => ({
  seq,
  by: ben.personId,
  at: seq,
  votes: 0,
  answer: null,
  dismissed: null,
  ...more,
})
const by = facilitator.personId
const aloud = { by, at: 10, words: null }
const dismissed = { by, at: 12, reason: 'off-topic' } as const
const votes: Record<number, number> = { 1: 1, 2: 4 }

describe('the questions', () => {
  const all = [
    make(1),
    make(2),
    make(3),
    make(4, { answer: aloud }),
    make(5, { answer: { ...aloud, at: 11 } }),
    make(6, { dismissed }),
  ]
  it.each<[string, QuestionFilter, number | null, boolean, number[]]>([
    ['that wait: the most votes first', 'waiting', null, true, [2, 1, 3]],
    ['that wait, after the one that is being answered', 'waiting', 3, true, [3, 2, 1]],
    ['and that may be one that was answered before', 'waiting', 4, true, [4, 2, 1, 3]],
    ['that are done with: the latest first', 'answered', null, true, [6, 5, 4]],
    ['without those dismissed, for others', 'answered', null, false, [5, 4]],
  ])('%s', (_name, filter, current, shown, expected) => {
    const where = { filter, current, votesOf: ({ seq }: Question) => votes[seq] ?? 0, isShownDismissed: () => shown }
    expect(listQuestions(all, where).map(({ seq }) => seq)).toEqual(expected)
  })
})

describe('what is new', () => {
  it.each<[string, Question, number]>([
    ['a question of somebody else', make(8), 1],
    ['not one that was seen', make(7), 0],
    ['not one’s own', make(8, { by: ann.personId }), 0],
    ['not one’s own without a name', make(9, { by: null }), 0],
    ['a written answer', make(2, { answer: { by, at: 1, words: 8 } }), 1],
    ['not an answer one gave oneself', make(2, { answer: { by: ann.personId, at: 1, words: 8 } }), 0],
    ['not one that was dismissed', make(8, { dismissed }), 0],
  ])('%s', (_name, question, expected) => {
    expect(countNewQuestions([question], { seenSeq: 7, me: ann.personId, asked: new Set([9]) })).toBe(expected)
  })
})
