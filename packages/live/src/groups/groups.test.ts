import { describe, expect, it } from 'vitest'
import { Command } from '../commands.ts'
import { limits } from '../limits.ts'
import {
  ann,
  ben,
  facilitator,
  makeGroupId,
  makePersonId,
  openStage,
  outcome,
  type Step,
  stageOf,
  start,
  system,
  tell,
} from '../testing/make.ts'
import { listWordSeqs } from '../words.ts'
import { findGroupOf } from './rooms.ts'

const minute = 60_000
const [red, blue, green] = [makeGroupId(1), makeGroupId(2), makeGroupId(3)]
const rooms = [
  { groupId: red, name: 'Red', members: [ann.personId] },
  { groupId: blue, name: 'Blue', members: [makePersonId(7)] },
]
const open = (more: Record<string, unknown> = {}): Step => [
  facilitator,
  { type: 'groups.open', rooms, forMs: null, ...more },
]
const place = (personId: string, groupId: string): Step => [facilitator, { type: 'groups.place', personId, groupId }]
const close = (inMs: number): Step => [facilitator, { type: 'groups.close', inMs }]
const closeByItself = (now: number): Step => [system, { type: 'groups.close', inMs: 0 }, { now }]
const announce: Step = [facilitator, { type: 'groups.announce', text: 'Two minutes left' }]
const people = (count: number) => Array.from({ length: count }, (_, index) => makePersonId(1000 + index))

describe('group rooms', () => {
  it.each<[string, Step[], Step, string]>([
    ['open in one event', [], open(), 'groups.opened'],
    ['do not open twice', [open()], open(), 'groups-open'],
    ['open again after they closed', [open(), close(0)], open(), 'groups.opened'],
    ['are told apart', [], open({ rooms: [rooms[0], rooms[0]] }), 'group-twice'],
    [
      'hold nobody twice',
      [],
      open({ rooms: [rooms[0], { groupId: blue, name: 'Blue', members: [ann.personId] }] }),
      'person-twice',
    ],
    [
      'hold nobody twice, in one room either',
      [],
      open({ rooms: [{ groupId: red, name: 'Red', members: [ann.personId, ann.personId] }] }),
      'person-twice',
    ],
    ['may be empty', [], open({ rooms: [{ groupId: red, name: 'Red', members: [] }] }), 'groups.opened'],
    ['take a late joiner', [open()], place(ben.personId, red), 'groups.placed'],
    ['take one who moves', [open()], place(ann.personId, blue), 'groups.placed'],
    ['do not take who is there already', [open()], place(ann.personId, red), 'already-in-group'],
    ['take nobody while they are closed', [], place(ben.personId, red), 'groups-not-open'],
    ['take nobody into a room that is not one of them', [open()], place(ben.personId, green), 'unknown-group'],
    ['hear announcements', [open()], announce, 'groups.announced'],
    ['hear none while they are closed', [], announce, 'groups-not-open'],
    ['close at once', [open()], close(0), 'groups.closed'],
    ['close after a warning', [open()], close(minute), 'groups.closing'],
    ['get another minute', [open(), close(minute)], close(2 * minute), 'groups.closing'],
    ['do not close by themselves without a time', [open()], closeByItself(start + minute), 'not-due'],
    ['do not close by themselves before it', [open(), close(minute)], closeByItself(start + minute - 1), 'not-due'],
    ['close by themselves when it has come', [open(), close(minute)], closeByItself(start + minute), 'groups.closed'],
    [
      'close by themselves after the time they were opened for',
      [open({ forMs: minute })],
      closeByItself(start + minute),
      'groups.closed',
    ],
    ['do not close twice', [open(), close(0)], close(0), 'groups-not-open'],
  ])('%s', (_name, before, step, expected) => {
    expect(outcome(openStage(...before), step)).toBe(expected)
  })

  it('moving one person moves only that person', () => {
    const before = stageOf(openStage(open())).groups
    const { groups } = stageOf(openStage(open(), place(ann.personId, blue)))
    expect(groups).toEqual({ ...before, placed: { ...before?.placed, [ann.personId]: blue } })
  })

  it('who is not placed, and everybody after the close, is on the stage', () => {
    const { groups } = stageOf(openStage(open()))
    expect(findGroupOf(groups, ann.personId)).toBe(red)
    expect(findGroupOf(groups, ben.personId)).toBeNull()
    expect(findGroupOf(stageOf(openStage(open(), close(0))).groups, ann.personId)).toBeNull()
  })

  it('everybody sees when they close', () => {
    expect(stageOf(openStage(open({ forMs: 9 * minute }))).groups?.closesAt).toBe(start + 9 * minute)
    expect(stageOf(openStage(open({ forMs: 9 * minute }), close(minute))).groups?.closesAt).toBe(start + minute)
  })

  it('an announcement’s words go beside it and travel with a snapshot', () => {
    const stream = openStage(open(), [ann, { type: 'chat.say', text: 'Hello' }])
    const done = tell(stream, announce)
    expect(done).toMatchObject({ placed: [{ words: 'Two minutes left' }] })
    expect(done.ok && listWordSeqs(done.stream.state)).toEqual([3, 4])
    expect(done.ok && JSON.stringify(done.stream)).not.toContain('Two minutes')
  })

  it('five thousand people are placed at once, and not one more', () => {
    const [half, other] = [people(limits.placements).slice(0, 2500), people(limits.placements).slice(2500)]
    const full = open({
      rooms: [
        { groupId: red, name: 'Red', members: half },
        { groupId: blue, name: 'Blue', members: other },
      ],
    })
    const tooFull = open({
      rooms: [
        { groupId: red, name: 'Red', members: half },
        { groupId: blue, name: 'Blue', members: [...other, ann.personId] },
      ],
    })
    expect(outcome(openStage(), full)).toBe('groups.opened')
    expect(outcome(openStage(), tooFull)).toBe('too-many-people')
    expect(outcome(openStage(full), place(ann.personId, red))).toBe('too-many-people')
    expect(outcome(openStage(full), place(makePersonId(1000), blue))).toBe('groups.placed')
  })
})

describe('the shape of a plan', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ groupId: makeGroupId(index), name: 'Room', members: [] }))
  it.each([
    ['three hundred rooms', { rooms: many(limits.rooms) }, true],
    ['three hundred and one', { rooms: many(limits.rooms + 1) }, false],
    ['no room', { rooms: [] }, false],
    ['a room without a name', { rooms: [{ groupId: red, name: ' ', members: [] }] }, false],
    ['somebody who is no person', { rooms: [{ groupId: red, name: 'Red', members: ['ann'] }] }, false],
    ['no time at all', { forMs: 0 }, false],
  ])('%s', (_name, more, isValid) => {
    expect(Command.safeParse(open(more)[1]).success).toBe(isValid)
  })
})
