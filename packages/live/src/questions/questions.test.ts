import { describe, expect, it } from 'vitest'
import type { Folded } from '../advance.ts'
import { Command } from '../commands.ts'
import { factsNeeded } from '../facts-needed.ts'
import { limits } from '../limits.ts'
import {
  after,
  ann,
  ben,
  facilitator,
  openStage,
  outcome,
  type Step,
  speaker,
  stageOf,
  start,
  tell,
} from '../testing/make.ts'
import { listErased, listWordSeqs } from '../words.ts'
import { byVotes } from './question.ts'
import { findUpvoteRefusal } from './upvote.ts'

const ask: Step = [ann, { type: 'question.ask', text: 'Why?' }]
const askNameless: Step = [ann, { type: 'question.ask', text: 'Why?', nameless: true }]
const allowNameless: Step = [facilitator, { type: 'questions.allow-nameless', allowed: true }]
const close: Step = [facilitator, { type: 'questions.close' }]
const about = (type: string, more = {}) => ({ type, question: 2, ...more })
const take: Step = [speaker, about('question.take')]
const release: Step = [speaker, about('question.release')]
const aloud: Step = [speaker, about('question.answer')]
const write: Step = [facilitator, about('question.answer', { text: 'Because.' })]
const dismiss: Step = [facilitator, about('question.dismiss', { reason: 'off-topic' })]
const withdraw: Step = [ann, about('question.withdraw')]
const end: Step = [facilitator, { type: 'session.end' }]
/** Ann's question is the event 2. */
const asked = openStage(ask)
const questionsOf = (stream: Folded) => stageOf(stream).questions
const many = (count: number): Step[] => Array.from({ length: count }, () => ask)

describe('asking', () => {
  it.each<[string, Folded, Step, string]>([
    ['anybody asks', openStage(), ask, 'question.asked'],
    ['also before the session is open', after('stage'), ask, 'question.asked'],
    ['not once it is over', openStage(end), ask, 'session-ended'],
    ['not while no questions are taken', openStage(close), ask, 'asking-closed'],
    ['again when they are', openStage(close, [facilitator, { type: 'questions.open' }]), ask, 'question.asked'],
    [
      'not whoever is muted',
      openStage([facilitator, { type: 'chat.mute', personId: ann.personId }]),
      ask,
      'chat-muted',
    ],
    ['not without a name, unless it is allowed', openStage(), askNameless, 'name-needed'],
    ['without a name where it is', openStage(allowNameless), askNameless, 'question.asked'],
    ['a fifth that waits', openStage(...many(limits.waitingQuestionsOfPerson - 1)), ask, 'question.asked'],
    ['not a sixth', openStage(...many(limits.waitingQuestionsOfPerson)), ask, 'too-many-own-questions'],
    ['a sixth, when one was answered', openStage(...many(5), aloud), ask, 'question.asked'],
  ])('%s', (_name, stream, step, expected) => {
    expect(outcome(stream, step)).toBe(expected)
  })

  it('those without a name count as well', () => {
    const stream = openStage(allowNameless, ...Array.from({ length: 5 }, () => askNameless))
    const ownQuestions = questionsOf(stream).list.map(({ seq }) => seq)
    expect(outcome(stream, [ann, ask[1], { ownQuestions }])).toBe('too-many-own-questions')
    expect(outcome(stream, [ben, ask[1]])).toBe('question.asked')
  })

  it('a session has at most four hundred', () => {
    const steps = Array.from({ length: limits.questionsOfSession }, (_, index): Step[] => [
      ask,
      [facilitator, { type: 'question.dismiss', question: 2 + 2 * index, reason: 'duplicate' }],
    ])
    expect(outcome(openStage(...steps.flat()), ask)).toBe('too-many-questions')
  })

  it('without a name nothing in the log says who asked, and the one who did is told apart from it', () => {
    const done = tell(openStage(allowNameless), askNameless)
    expect(done).toMatchObject({ placed: [{ event: { actor: null }, words: 'Why?', author: ann.personId }] })
    expect(JSON.stringify(done.ok && [done.stream.state, done.placed.map(({ event }) => event)])).not.toContain(
      ann.personId,
    )
  })
})

describe('a question', () => {
  const nameless = openStage(allowNameless, askNameless)
  const own = { ownQuestions: [3] }
  const without: Step = [ann, { type: 'question.withdraw', question: 3 }, own]
  it.each<[string, Folded, Step, string]>([
    ['is withdrawn by who asked it', asked, withdraw, 'question.withdrawn'],
    ['by nobody else', asked, [ben, withdraw[1]], 'not-allowed'],
    ['not even by who runs the session', asked, [facilitator, withdraw[1]], 'not-allowed'],
    ['also where it has no name', nameless, without, 'question.withdrawn'],
    ['and then by nobody else either', nameless, [ben, without[1]], 'not-allowed'],
    ['once', openStage(ask, withdraw), withdraw, 'unknown-question'],
    ['is taken before everybody', asked, take, 'question.taken'],
    ['not twice', openStage(ask, take), take, 'question-taken'],
    ['by who presents or runs', asked, [ann, take[1]], 'not-allowed'],
    ['and put back', openStage(ask, take), release, 'question.released'],
    ['once', openStage(ask, take, release), release, 'question-not-taken'],
    ['is answered aloud', openStage(ask, take), aloud, 'question.answered'],
    ['once', openStage(ask, aloud), aloud, 'question-answered'],
    ['and again, where it is taken again', openStage(ask, aloud, take), aloud, 'question.answered'],
    ['is answered in writing', asked, write, 'question.answered'],
    ['also in better words', openStage(ask, write), write, 'question.answered'],
    ['also once the session is over', openStage(ask, end), write, 'question.answered'],
    ['by no participant', asked, [ben, write[1]], 'not-allowed'],
    ['is dismissed', asked, dismiss, 'question.dismissed'],
    ['by who runs, not by who presents', asked, [speaker, dismiss[1]], 'not-allowed'],
    ['and is then not answered any more', openStage(ask, dismiss), write, 'question-dismissed'],
    ['nor is one that is none', openStage(), write, 'unknown-question'],
  ])('%s', (_name, stream, step, expected) => {
    expect(outcome(stream, step)).toBe(expected)
  })

  it('without a name is withdrawn without one', () => {
    expect(tell(nameless, without)).toMatchObject({ placed: [{ event: { actor: null } }] })
  })

  it.each<[string, Folded, object[], number[]]>([
    ['has its words', asked, [{ seq: 2, by: ann.personId, answer: null, dismissed: null }], [2]],
    ['and those of its written answer', openStage(ask, write), [{ answer: { words: 3, at: start } }], [2, 3]],
    ['the latest of them', openStage(ask, write, write), [{ answer: { words: 4 } }], [2, 4]],
    ['also once it was answered aloud as well', openStage(ask, write, take, aloud), [{ answer: { words: 3 } }], [2, 3]],
    [
      'none, once it is dismissed',
      openStage(ask, write, dismiss),
      [{ answer: null, dismissed: { reason: 'off-topic' } }],
      [],
    ],
    ['and leaves nothing, once it is withdrawn', openStage(ask, write, withdraw), [], []],
  ])('%s', (_name, stream, list, words) => {
    expect(questionsOf(stream).list).toMatchObject(list)
    expect(listWordSeqs(stream.state)).toEqual(words)
  })

  it.each<[string, Step[], Step, number[]]>([
    ['withdrawing', [ask, write], withdraw, [2, 3]],
    ['dismissing', [ask], dismiss, [2]],
    ['a better answer', [ask, write], write, [3]],
    ['a first answer', [ask], write, []],
  ])('%s erases what is gone', (_name, before, step, erased) => {
    const done = tell(openStage(...before), step)
    expect(done.ok && done.placed.flatMap(({ event }) => [...listErased(event)])).toEqual(erased)
  })

  it.each<[string, Step[], number | null]>([
    ['taken', [take], 2],
    ['put back', [take, release], null],
    ['answered', [take, aloud], null],
    ['answered in writing', [take, write], null],
    ['dismissed', [take, dismiss], null],
    ['withdrawn', [take, withdraw], null],
    ['left when the session ends', [take, end], null],
    ['followed by another', [take, ask, [speaker, { type: 'question.take', question: 4 }]], 4],
  ])('%s: which one is before everybody', (_name, steps, current) => {
    expect(questionsOf(openStage(ask, ...steps)).current).toBe(current)
  })
})

describe('votes', () => {
  it.each<[string, Folded, string | null]>([
    ['count for a question that waits', asked, null],
    ['or that is being answered', openStage(ask, take), null],
    ['also while none are taken any more', openStage(ask, close), null],
    ['not for one that was answered', openStage(ask, aloud), 'question-answered'],
    ['nor for one that was dismissed', openStage(ask, dismiss), 'question-dismissed'],
    ['nor for one that is none', openStage(), 'unknown-question'],
    ['nor once the session is over', openStage(ask, end), 'session-ended'],
  ])('%s', (_name, stream, expected) => {
    expect(findUpvoteRefusal(stageOf(stream), 2)?.reason ?? null).toBe(expected)
  })

  it('are in the log once the session is over', () => {
    const done = openStage(ask, ask, [facilitator, { type: 'session.end' }, { upvotes: { 2: 3 } }])
    expect(questionsOf(done).list).toMatchObject([
      { seq: 2, votes: 3 },
      { seq: 3, votes: 0 },
    ])
  })

  it('put the questions in order: the most first, then the oldest', () => {
    const { list } = questionsOf(openStage(ask, ask, ask, ask))
    const votes: Record<number, number> = { 3: 2, 4: 5, 5: 2 }
    expect(byVotes(list, ({ seq }) => votes[seq] ?? 0).map(({ seq }) => seq)).toEqual([4, 3, 5, 2])
  })
})

it.each([
  ['whose questions those without a name are, when somebody asks', { type: 'question.ask', text: 'Why?' }, [3], []],
  ['or withdraws', { type: 'question.withdraw', question: 2 }, [3], []],
  ['the votes, when the session ends', { type: 'session.end' }, [], [3, 4]],
])('what has to be looked up: %s', (_name, command, authorOf, upvotesOf) => {
  const { state } = openStage(allowNameless, askNameless, ask)
  expect(factsNeeded(state, Command.parse(command))).toMatchObject({ authorOf, upvotesOf })
})
