import { describe, expect, it } from 'vitest'
import {
  after,
  ann,
  ben,
  facilitator,
  makeParticipant,
  openStage,
  outcome,
  type Step,
  stageOf,
  start,
} from '../testing/make.ts'

const raise = (actor = ann, now = start): Step => [actor, { type: 'hand.raise' }, { now }]
const lower = (personId: string, actor = ann): Step => [actor, { type: 'hand.lower', personId }]
const take = (personId: string): Step => [facilitator, { type: 'hand.take', personId }]
const lowerAll: Step = [facilitator, { type: 'hand.lower-all' }]

describe.each([
  ['on the stage', openStage],
  ['in a group', (...steps: Step[]) => after('group', ...steps)],
])('hands %s', (_place, begin) => {
  it.each<[string, Step[], Step, string]>([
    ['somebody raises a hand', [], raise(), 'hand.raised'],
    ['a raised hand is not raised again', [raise()], raise(), 'hand-already-raised'],
    ['one lowers one’s own', [raise()], lower(ann.personId), 'hand.lowered'],
    ['a hand that is down is not lowered', [], lower(ann.personId), 'hand-not-raised'],
    ['nobody lowers somebody else’s', [raise(ben)], lower(ben.personId), 'not-allowed'],
    ['who runs the session does', [raise(ben)], lower(ben.personId, facilitator), 'hand.lowered'],
    ['a raised hand is called on', [raise()], take(ann.personId), 'hand.taken'],
    ['a hand that is down is not', [raise()], take(ben.personId), 'hand-not-raised'],
    ['who has the floor gives it back', [raise(), take(ann.personId)], lower(ann.personId), 'hand.lowered'],
    ['who has the floor may raise a hand again', [raise(), take(ann.personId)], raise(), 'hand.raised'],
    ['all go down', [raise(), raise(ben)], lowerAll, 'hand.all-lowered'],
    ['none go down where none are up', [], lowerAll, 'hand-not-raised'],
  ])('%s', (_name, before, step, expected) => {
    expect(outcome(begin(...before), step)).toBe(expected)
  })
})

describe('the order of hands', () => {
  const cid = makeParticipant(3)
  const three = [raise(ben, start + 1), raise(ann, start + 2), raise(cid, start + 3)]
  const shown = (...steps: Step[]) => {
    const { hands } = stageOf(openStage(...three, ...steps))
    return [hands.raised.map(({ by }) => by), hands.floor?.personId ?? null]
  }

  it.each<[string, Step[], unknown]>([
    ['first raised is first', [], [[ben.personId, ann.personId, cid.personId], null]],
    ['calling on one gives them the floor', [take(ann.personId)], [[ben.personId, cid.personId], ann.personId]],
    ['the next one called takes the floor', [take(ann.personId), take(cid.personId)], [[ben.personId], cid.personId]],
    [
      'raised again is last',
      [lower(ben.personId, ben), raise(ben)],
      [[ann.personId, cid.personId, ben.personId], null],
    ],
    ['all down leaves nobody the floor', [take(ann.personId), lowerAll], [[], null]],
  ])('%s', (_name, steps, expected) => {
    expect(shown(...steps)).toEqual(expected)
  })
})
