import { describe, expect, it } from 'vitest'
import { limits } from '../limits.ts'
import { ann, ben, facilitator, openStage, outcome, type Step, speaker, stageOf } from '../testing/make.ts'
import { listWordSeqs } from '../words.ts'

const offer = (...languages: string[]): Step => [facilitator, { type: 'captions.offer', languages }]
const allow = (who = ann): Step => [
  facilitator,
  { type: 'captions.allow', personId: who.personId },
  { about: { runs: false, presents: false } },
]
const disallow = (who = ann): Step => [facilitator, { type: 'captions.disallow', personId: who.personId }]
const say = (who: Step[0] = facilitator, language = 'en'): Step => [
  who,
  { type: 'caption.say', language, text: 'Good morning' },
]

describe('who writes captions', () => {
  it.each<[string, Step[], Step, string]>([
    ['those who run the session', [offer('en')], say(), 'caption.said'],
    ['in a language in which there are captions', [offer('en')], say(facilitator, 'mn'), 'no-captions-in'],
    ['none where there are none', [], say(), 'no-captions-in'],
    ['not a participant', [offer('en')], say(ann), 'not-allowed'],
    ['nor a speaker', [offer('en')], say(speaker), 'not-allowed'],
    ['but who was allowed to', [offer('en'), allow()], say(ann), 'caption.said'],
    ['and nobody else', [offer('en'), allow()], say(ben), 'not-allowed'],
    ['until it is taken back', [offer('en'), allow(), disallow()], say(ann), 'not-allowed'],
    ['a participant allows nobody', [], [ann, allow()[1]], 'not-allowed'],
    ['nobody of another project is', [], [facilitator, allow()[1], { about: null }], 'unknown-person'],
    ['once is enough', [allow()], allow(), 'already-captioner'],
    ['what was not given is not taken back', [], disallow(), 'not-captioner'],
    ['not once the session is over', [offer('en'), [facilitator, { type: 'session.end' }]], say(), 'session-ended'],
  ])('%s', (_name, before, step, expected) => {
    expect(outcome(openStage(...before), step)).toBe(expected)
  })
})

it('of each language only the last lines are held, with their words', () => {
  const many = Array.from({ length: limits.captionLines + 2 }, () => say())
  const stage = openStage(offer('en', 'mn'), say(facilitator, 'mn'), ...many)
  const { lines } = stageOf(stage).captions
  expect(lines.filter(({ language }) => language === 'en')).toHaveLength(limits.captionLines)
  expect(lines.filter(({ language }) => language === 'mn')).toHaveLength(1)
  expect(listWordSeqs(stage.state)).toEqual(lines.map(({ seq }) => seq))
  expect(lines.at(-1)?.seq).toBe(stage.seq)
})

it('with a language its lines go', () => {
  const { captions } = stageOf(openStage(offer('en', 'mn'), say(), say(facilitator, 'mn'), offer('mn')))
  expect(captions.languages).toEqual(['mn'])
  expect(captions.lines.map(({ language }) => language)).toEqual(['mn'])
})
