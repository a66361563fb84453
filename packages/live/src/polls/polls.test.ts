import { describe, expect, it } from 'vitest'
import { Command } from '../commands.ts'
import { factsNeeded } from '../facts-needed.ts'
import { limits } from '../limits.ts'
import {
  facilitator,
  makePollAnswerId,
  makePollId,
  openStage,
  outcome,
  type Step,
  stageOf,
  start,
  tell,
} from '../testing/make.ts'
import { maySeeResults } from './decide.ts'

const [lunch, later] = [makePollId(1), makePollId(2)]
const options = ['Now', 'Soon', 'Later']
const open = (pollId = lunch, more = {}): Step => [
  facilitator,
  { type: 'poll.open', pollId, question: 'Lunch?', form: { kind: 'choice', options, ...more } },
]
const openAs = (form: object): Step => [facilitator, { type: 'poll.open', pollId: lunch, question: 'Lunch?', form }]
const close = (pollId = lunch): Step => [facilitator, { type: 'poll.close', pollId }]
const hide = (pollId = lunch): Step => [facilitator, { type: 'poll.hide', pollId }]
const many = (count: number) => Array.from({ length: count }, (_, index) => open(makePollId(100 + index)))

describe('polls', () => {
  it.each<[string, Step[], Step, string]>([
    ['a poll opens', [], open(), 'poll.opened'],
    ['beside another', [open()], open(later), 'poll.opened'],
    ['not twice', [open()], open(), 'poll-exists'],
    ['not again after it was hidden: its ballots are filed', [open(), close(), hide()], open(), 'poll-exists'],
    ['not with an option twice', [], open(lunch, { options: ['Yes', 'Yes '] }), 'option-twice'],
    ['with as many choices as options', [], open(lunch, { mostChoices: 3 }), 'poll.opened'],
    ['not with two that differ in case alone', [], open(lunch, { options: ['yes', 'Yes'] }), 'option-twice'],
    ['a rating opens', [], openAs({ kind: 'rating', steps: 5, lowest: 'Bad', highest: 'Good' }), 'poll.opened'],
    ['a ranking opens', [], openAs({ kind: 'ranking', options }), 'poll.opened'],
    ['not with an option twice', [], openAs({ kind: 'ranking', options: ['A', 'A'] }), 'option-twice'],
    ['a word cloud opens', [], openAs({ kind: 'words', mostWords: 3 }), 'poll.opened'],
    ['texts are asked for', [], openAs({ kind: 'text' }), 'poll.opened'],
    ['not with more', [], open(lunch, { mostChoices: 4 }), 'too-many-choices'],
    ['not with ten on show', many(limits.shownPolls), open(), 'too-many-polls'],
    ['a poll closes', [open()], close(), 'poll.closed'],
    ['not twice', [open(), close()], close(), 'poll-closed'],
    ['not one that nobody knows', [open()], close(later), 'unknown-poll'],
    ['a closed poll is hidden', [open(), close()], hide(), 'poll.hidden'],
    ['an open one is not', [open()], hide(), 'poll-open'],
    ['a hidden one is gone', [open(), close(), hide()], hide(), 'unknown-poll'],
  ])('%s', (_name, before, step, expected) => {
    expect(outcome(openStage(...before), step)).toBe(expected)
  })

  it('a session has at most five hundred polls', () => {
    const ids = Array.from({ length: limits.pollsOfSession }, (_, index) => makePollId(1000 + index))
    const stream = openStage(...ids.flatMap((pollId) => [open(pollId), close(pollId), hide(pollId)]))
    expect(outcome(stream, open())).toBe('too-many-polls')
  })

  it('everybody sees the question, its options and, once closed, the votes', () => {
    const ballotCounts = { [lunch]: { votes: [1, 0, 2], points: [], ballots: 3 } }
    const [actor, command] = close()
    const { polls } = stageOf(openStage(open(), open(later), [actor, command, { ballotCounts }]))
    expect(polls.shown).toEqual([
      {
        pollId: lunch,
        question: 'Lunch?',
        form: { kind: 'choice', options, mostChoices: 1 },
        voters: 'anonymous',
        results: 'shown',
        openedAt: start,
        closed: { kind: 'choice', counts: [1, 0, 2], ballots: 3 },
      },
      {
        pollId: later,
        question: 'Lunch?',
        form: { kind: 'choice', options, mostChoices: 1 },
        voters: 'anonymous',
        results: 'shown',
        openedAt: start,
        closed: null,
      },
    ])
  })

  it('a poll that nobody voted in closes with zeros', () => {
    expect(tell(openStage(open()), close())).toMatchObject({
      placed: [{ event: { tally: { counts: [0, 0, 0], ballots: 0 } } }],
    })
  })
})

describe('what a decision about polls has to look up', () => {
  const { state } = openStage(open(), open(later), close())
  it.each([
    ['the poll that closes', { type: 'poll.close', pollId: later }, [later]],
    ['every open poll when the session ends', { type: 'session.end' }, [later]],
    ['every open poll when it is cancelled', { type: 'session.cancel' }, [later]],
    ['nothing for a word', { type: 'chat.say', text: 'Hello' }, []],
  ])('%s', (_name, command, pollIds) => {
    expect(factsNeeded(state, Command.parse(command)).pollIds).toEqual(pollIds)
  })
})

describe('the votes so far', () => {
  const asked = { type: 'poll.open', pollId: lunch, question: 'Lunch?', form: { kind: 'text' } }
  const hidden = openStage([facilitator, { ...asked, results: 'hidden' }])
  const showResults: Step = [facilitator, { type: 'poll.show-results', pollId: lunch }]
  it.each([
    ['are shown where they were hidden', hidden, 'poll.results-shown'],
    ['are not shown twice', openStage(open()), 'results-shown'],
    ['are shown anyway once the poll is closed', openStage(open(), close()), 'poll-closed'],
    ['of no poll are not shown', openStage(), 'unknown-poll'],
  ])('%s', (_name, stream, expected) => {
    expect(outcome(stream, showResults)).toBe(expected)
  })

  const poll = (stream: ReturnType<typeof openStage>) => {
    const [found] = stageOf(stream).polls.shown
    if (!found) throw new Error('no poll')
    return found
  }
  it.each([
    ['while hidden', hidden, false],
    ['once shown', openStage([facilitator, { ...asked, results: 'hidden' }], showResults), true],
    ['once closed', openStage([facilitator, { ...asked, results: 'hidden' }], close()), true],
    ['where never hidden', openStage(open()), true],
  ])('%s are for those who run, and else for all: %s', (_name, stream, forAll) => {
    expect(maySeeResults(poll(stream), { run: true })).toBe(true)
    expect(maySeeResults(poll(stream), { run: false })).toBe(forAll)
  })
})

describe('something that somebody wrote', () => {
  const stream = openStage(openAs({ kind: 'words', mostWords: 1 }))
  const hideAnswer = (pollId: string, wasWritten: boolean): Step => [
    facilitator,
    { type: 'poll.hide-answer', pollId, answerId: makePollAnswerId(1) },
    { wasWritten },
  ]
  it.each([
    ['is hidden', hideAnswer(lunch, true), 'poll.answer-hidden'],
    ['is not where nobody wrote it', hideAnswer(lunch, false), 'unknown-answer'],
    ['is not in a poll that is not there', hideAnswer(later, true), 'unknown-poll'],
  ])('%s', (_name, step, expected) => {
    expect(outcome(stream, step)).toBe(expected)
  })
  it('is looked up before', () => {
    const command = Command.parse(hideAnswer(lunch, true)[1])
    expect(factsNeeded(stream.state, command).written).toEqual({ pollId: lunch, answerId: makePollAnswerId(1) })
  })
})

describe('the shape of a poll', () => {
  it.each([
    ['two options', { options: ['Yes', 'No'] }, true],
    ['one option', { options: ['Yes'] }, false],
    ['ten options', { options: Array.from({ length: 10 }, (_, index) => `${index}`) }, true],
    ['eleven options', { options: Array.from({ length: 11 }, (_, index) => `${index}`) }, false],
    ['an empty option', { options: ['Yes', ' '] }, false],
    ['no choice at all', { mostChoices: 0 }, false],
  ])('%s', (_name, more, isValid) => {
    expect(Command.safeParse(open(lunch, more)[1]).success).toBe(isValid)
  })
  it.each([
    ['no question', { question: '' }],
    ['a question of 501 characters', { question: 'x'.repeat(501) }],
    ['no form', { form: undefined }],
    ['voters of no kind', { voters: 'some' }],
    ['results at no time', { results: 'never' }],
    ['a rating of two steps', { form: { kind: 'rating', steps: 2, lowest: 'No', highest: 'Yes' } }],
    ['a rating of eleven', { form: { kind: 'rating', steps: 11, lowest: 'No', highest: 'Yes' } }],
    ['a rating whose end has no name', { form: { kind: 'rating', steps: 5, lowest: '', highest: 'Yes' } }],
    ['a ranking of one', { form: { kind: 'ranking', options: ['A'] } }],
    ['a cloud of four words each', { form: { kind: 'words', mostWords: 4 } }],
  ])('is not %s', (_name, more) => {
    expect(Command.safeParse({ ...open()[1], ...more }).success).toBe(false)
  })
})
