import { describe, expect, it } from 'vitest'
import type { Folded } from '../advance.ts'
import { after, ann, ben, facilitator, helper, outcome, type Step, speaker, start, system } from '../testing/make.ts'
import { listWordSeqs } from '../words.ts'
import { findEntryRefusal } from './entry.ts'
import { openDoor } from './model.ts'

const participant = { about: { runs: false, presents: false } }
const remove = (who = ann): Step => [
  facilitator,
  { type: 'door.remove', personId: who.personId, reason: 'Shouted at others' },
  participant,
]
const about = (type: string, who = ann): Step => [facilitator, { type, personId: who.personId }]
const bySystem = (type: string, who = ann): Step => [system, { type, personId: who.personId }]
const plain = (type: string): Step => [facilitator, { type }]
const door = (...steps: Step[]) => after('staff', ...steps)
const doorOf = ({ state }: Folded) => (state.kind === 'staff' ? state.door : openDoor)

describe('who keeps the door', () => {
  it.each<[string, Step[], Step, string]>([
    ['somebody is removed', [], remove(), 'door.removed'],
    ['a second time', [remove()], remove(), 'already-removed'],
    ['nobody of this project', [], [facilitator, remove()[1], { about: null }], 'unknown-person'],
    [
      'somebody who runs the session',
      [],
      [facilitator, remove()[1], { about: { runs: true, presents: true } }],
      'runs-session',
    ],
    ['a participant removes nobody', [], [ben, remove()[1], participant], 'not-allowed'],
    ['nor does a speaker', [], [speaker, remove()[1], participant], 'not-allowed'],
    ['who was removed is let in again', [remove()], about('door.readmit'), 'door.readmitted'],
    ['and can be removed again', [remove(), about('door.readmit')], remove(), 'door.removed'],
    ['who was not removed', [], about('door.readmit'), 'not-removed'],
    ['a participant does not let themselves in', [remove()], [ann, about('door.readmit')[1]], 'not-allowed'],
    ['the room is locked', [], plain('door.lock'), 'door.locked'],
    ['it is locked already', [plain('door.lock')], plain('door.lock'), 'already-locked'],
    ['it is opened', [plain('door.lock')], plain('door.unlock'), 'door.unlocked'],
    ['it is open already', [], plain('door.unlock'), 'not-locked'],
    ['a participant locks nothing', [], [ann, { type: 'door.lock' }], 'not-allowed'],
    ['somebody knocks', [plain('door.lock')], bySystem('door.knock'), 'door.knocked'],
    ['at an open door', [], bySystem('door.knock'), 'not-locked'],
    ['twice', [plain('door.lock'), bySystem('door.knock')], bySystem('door.knock'), 'already-waiting'],
    ['after being removed', [plain('door.lock'), remove()], bySystem('door.knock'), 'already-waiting'],
    ['only the server knocks for people', [plain('door.lock')], [ann, bySystem('door.knock')[1]], 'not-allowed'],
    ['one is let in', [plain('door.lock'), bySystem('door.knock')], about('door.admit'), 'door.admitted'],
    ['who does not wait', [plain('door.lock')], about('door.admit'), 'not-waiting'],
    ['all are let in', [plain('door.lock'), bySystem('door.knock')], plain('door.admit-all'), 'door.admitted'],
    ['where nobody waits', [plain('door.lock')], plain('door.admit-all'), 'not-waiting'],
    ['somebody goes away', [plain('door.lock'), bySystem('door.knock')], bySystem('door.give-up'), 'door.given-up'],
    ['who was let in meanwhile', [plain('door.lock')], bySystem('door.give-up'), 'not-waiting'],
  ])('%s', (_name, before, step, expected) => {
    expect(outcome(door(...before), step)).toBe(expected)
  })
})

describe('who comes in', () => {
  const locked = [plain('door.lock')]
  const here = { wasIn: false, isOver: false }
  it.each<[string, Step[], typeof ann, typeof here, string | null]>([
    ['anybody through an open door', [], ann, here, null],
    ['not who was removed', [remove()], ann, { ...here, wasIn: true }, 'removed'],
    ['nor once the session is over', [remove()], ann, { ...here, isOver: true }, 'removed'],
    ['others do', [remove()], ben, here, null],
    ['and who was let in again', [remove(), about('door.readmit')], ann, here, null],
    ['not who comes late to a locked room', locked, ann, here, 'room-locked'],
    ['who was in may come back', locked, ann, { ...here, wasIn: true }, null],
    ['and everybody once it is over', locked, ann, { ...here, isOver: true }, null],
    ['who presents', locked, speaker, here, null],
    ['the helpdesk', locked, helper, here, null],
    ['unless it was removed', [...locked, remove(helper)], helper, here, 'removed'],
    ['who runs it', [...locked, remove(facilitator)], facilitator, here, null],
    ['who was admitted', [...locked, bySystem('door.knock'), about('door.admit')], ann, here, null],
    [
      'not who waits still',
      [...locked, bySystem('door.knock', ben), about('door.admit', ben)],
      ann,
      here,
      'room-locked',
    ],
    [
      'nor who was admitted before another lock',
      [...locked, bySystem('door.knock'), about('door.admit'), plain('door.unlock'), plain('door.lock')],
      ann,
      here,
      'room-locked',
    ],
    [
      'and not who was admitted and removed',
      [...locked, bySystem('door.knock'), about('door.admit'), remove()],
      ann,
      here,
      'removed',
    ],
  ])('%s', (_name, before, actor, how, expected) => {
    expect(findEntryRefusal(doorOf(door(...before)), { actor, ...how })?.reason ?? null).toBe(expected)
  })
})

it('who waits is told to those who run the session in the order in which they came, and once', () => {
  const waiting = door(plain('door.lock'), bySystem('door.knock', ben), bySystem('door.knock'))
  expect(doorOf(waiting).waiting).toEqual([
    { personId: ben.personId, at: start },
    { personId: ann.personId, at: start },
  ])
  expect(doorOf(door(plain('door.lock'), bySystem('door.knock'), plain('door.unlock'))).waiting).toEqual([])
})

it('the words of why somebody was removed travel with the state while they are out', () => {
  const removed = door(plain('door.lock'), remove())
  expect(listWordSeqs(removed.state)).toEqual([2])
  expect(listWordSeqs(door(plain('door.lock'), remove(), about('door.readmit')).state)).toEqual([])
})
