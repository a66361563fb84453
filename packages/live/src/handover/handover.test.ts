import { describe, expect, it } from 'vitest'
import {
  after,
  ann,
  facilitator,
  makeDeckId,
  makePersonId,
  openStage,
  outcome,
  type Step,
  speaker,
  stageOf,
  start,
  system,
} from '../testing/make.ts'
import { passingDue } from './passing.ts'

const second = { personId: makePersonId(93), may: speaker.may }
const [deckId, other] = [makeDeckId(1), makeDeckId(2)]
const handOver = (to = speaker, by: Step[0] = facilitator, canPresent = true): Step => [
  by,
  { type: 'deck.hand-over', to: to.personId },
  { about: { runs: false, presents: canPresent } },
]
const takeBack = (by: Step[0] = facilitator): Step => [by, { type: 'deck.take-back' }]
const present = (by: Step[0]): Step => [by, { type: 'deck.present', deckId }]
const turn = (by: Step[0]): Step => [by, { type: 'deck.turn', deckId, page: 2 }]

describe('handing the slides over', () => {
  it.each<[string, Step[], Step, string]>([
    ['who runs the session shows slides', [], present(facilitator), 'deck.presented'],
    ['a resource person does not, unless handed to', [], present(speaker), 'not-handed-over'],
    ['nor turns the pages of others', [present(facilitator)], turn(speaker), 'not-handed-over'],
    ['nor takes them down', [present(facilitator)], [speaker, { type: 'deck.stop' }], 'not-handed-over'],
    [
      'nor puts others in their place',
      [present(facilitator)],
      [speaker, { type: 'deck.replace', deckId, by: other }],
      'not-handed-over',
    ],
    ['they are handed over', [], handOver(), 'deck.handed-over'],
    ['whoever has them shows slides', [handOver()], present(speaker), 'deck.presented'],
    ['and turns pages', [present(facilitator), handOver()], turn(speaker), 'deck.turned'],
    ['another resource person does not', [present(facilitator), handOver()], turn(second), 'not-handed-over'],
    ['who runs the session still does', [present(facilitator), handOver()], turn(facilitator), 'deck.turned'],
    ['they are not handed to whoever has them', [handOver()], handOver(), 'presents-already'],
    ['nor to somebody who cannot present', [], handOver(ann, facilitator, false), 'cannot-present'],
    ['whoever has them hands them on', [handOver()], handOver(second, speaker), 'deck.handed-over'],
    ['whoever does not have them does not', [handOver()], handOver(second, second), 'not-handed-over'],
    [
      'whoever handed them on has them no more',
      [handOver(), handOver(second, speaker), present(second)],
      turn(speaker),
      'not-handed-over',
    ],
    ['they are taken back', [handOver()], takeBack(), 'deck.taken-back'],
    ['or given back', [handOver()], takeBack(speaker), 'deck.taken-back'],
    ['or taken back by the service', [handOver()], takeBack(system), 'deck.taken-back'],
    ['nobody else gives them back', [handOver()], takeBack(second), 'not-handed-over'],
    ['they are not taken back twice', [handOver(), takeBack()], takeBack(), 'nobody-presents'],
    ['back they are back', [present(facilitator), handOver(), takeBack()], turn(speaker), 'not-handed-over'],
    ['a participant has no slides to hand over', [], handOver(speaker, ann), 'not-allowed'],
  ])('%s', (_name, before, step, expected) => {
    expect(outcome(openStage(...before), step)).toBe(expected)
  })

  it('is seen by everybody, before the session is open too, and over with the session', () => {
    expect(stageOf(after('stage', handOver())).presenter).toEqual({ personId: speaker.personId, since: start })
    expect(stageOf(openStage(handOver(), [facilitator, { type: 'session.end' }])).presenter).toBeNull()
  })
})

describe('when somebody is gone', () => {
  const who = (personId: typeof speaker.personId, canRun = false, canPresent = true) => ({
    personId,
    canRun,
    canPresent,
  })
  const host = who(facilitator.personId, true)
  const guest = who(ann.personId, false, false)
  const back = { type: 'deck.take-back' }
  const to = (person: typeof speaker) => ({ type: 'deck.hand-over', to: person.personId })
  it.each([
    ['nothing happens while whoever has the slides is there', [handOver()], [host, who(speaker.personId)], null],
    ['they are taken back from whoever is gone', [handOver()], [host, guest], back],
    ['also where nobody is there who runs the session', [handOver()], [guest, who(second.personId)], back],
    ['where only those who run the session had them, they stay with the others of them', [], [host, guest], null],
    ['where none of those is there, a resource person has them', [], [guest, who(second.personId)], to(second)],
    ['where there is none either, nobody has them', [], [guest], null],
    ['where whoever has them is there, they stay', [handOver()], [who(speaker.personId), who(second.personId)], null],
  ])('%s', (_name, before, present, due) => {
    expect(passingDue(stageOf(openStage(...before)), present)).toEqual(due)
  })

  it('before a session is open nobody is handed anything by itself', () => {
    expect(passingDue(stageOf(after('stage', handOver(), takeBack())), [who(speaker.personId)])).toBeNull()
  })
})
