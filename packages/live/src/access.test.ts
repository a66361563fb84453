import { describe, expect, it } from 'vitest'
import { findAccessRefusal, findClosedRefusal, findCommandRefusal, listReadable, mayRead } from './access.ts'
import type { Actor } from './actor.ts'
import { type Stream, streamId } from './stream.ts'
import {
  ann,
  ben,
  facilitator,
  helper,
  makeGroupId,
  makeSessionId,
  openStage,
  speaker,
  stageOf,
  system,
} from './testing/make.ts'

const sessionId = makeSessionId()
const [red, blue] = [makeGroupId(1), makeGroupId(2)]
const opening = {
  type: 'groups.open',
  forMs: null,
  rooms: [
    { groupId: red, name: 'Red', members: [ann.personId] },
    { groupId: blue, name: 'Blue', members: [] },
  ],
}
const inGroups = stageOf(openStage([facilitator, opening]))
const backAgain = stageOf(openStage([facilitator, opening], [facilitator, { type: 'groups.close', inMs: 0 }]))

const stage: Stream = { kind: 'stage', sessionId }
const staff: Stream = { kind: 'staff', sessionId }
const inRed: Stream = { kind: 'group', sessionId, groupId: red }
const ofAnn: Stream = { kind: 'person', sessionId, personId: ann.personId }
const withAnn: Stream = { kind: 'private', sessionId, personId: ann.personId }

const who = { ann, ben, helper, speaker, facilitator, system } satisfies Record<string, Actor>
const table: [string, Stream, (keyof typeof who)[]][] = [
  ['the stage', stage, ['ann', 'ben', 'helper', 'speaker', 'facilitator', 'system']],
  ["the staff's stream", staff, ['helper', 'facilitator', 'system']],
  ["the red room's stream", inRed, ['ann', 'facilitator', 'system']],
  ["Ann's own stream", ofAnn, ['ann', 'system']],
  ['what is private between Ann and those who run', withAnn, ['ann', 'facilitator', 'system']],
]

describe('who may enter which stream while groups are open', () => {
  it.each(table)('%s', (_name, stream, allowed) => {
    const entering = Object.entries(who).filter(([, actor]) => mayRead(stream, actor, inGroups))
    expect(entering.map(([name]) => name)).toEqual(allowed)
  })

  it('a group’s stream is closed to its members once everybody is back', () => {
    expect(findAccessRefusal(inRed, ann, backAgain)).toEqual({ ok: false, reason: 'not-in-group' })
    expect(mayRead(inRed, facilitator, backAgain)).toBe(true)
  })
})

describe('what is still done in a group that is closed', () => {
  const remove = { type: 'chat.delete', message: 3 } as const
  const speak = { type: 'chat.say', text: 'Still here?' } as const
  it.each([
    ['who runs the session deletes what was said there', facilitator, remove, true, null],
    ['but not in a group that never was', facilitator, remove, false, 'groups-not-open'],
    ['nobody says anything', facilitator, speak, true, 'groups-not-open'],
    ['its members do nothing', ann, remove, true, 'not-in-group'],
  ] as const)('%s', (_name, actor, command, isKept, reason) => {
    const refusal = findCommandRefusal(inRed, { actor, command, stage: backAgain, isKept })
    expect(refusal?.reason ?? null).toBe(reason)
  })

  it('nothing is read there, nor in a group that is not one of those that are open', () => {
    const asked = { actor: facilitator, command: null, isKept: true }
    expect(findClosedRefusal(inRed, { ...asked, stage: inGroups })).toBeNull()
    expect(findClosedRefusal(inRed, { ...asked, stage: backAgain })?.reason).toBe('groups-not-open')
    const elsewhere: Stream = { ...inRed, groupId: makeGroupId(3) }
    expect(findClosedRefusal(elsewhere, { ...asked, stage: inGroups })?.reason).toBe('unknown-group')
  })
})

describe('the streams somebody follows', () => {
  it.each([
    ['a participant in a group', ann, inGroups, ['stage', 'person', 'group']],
    ['a participant who is not placed', ben, inGroups, ['stage', 'person']],
    ['a facilitator, who follows every group', facilitator, inGroups, ['stage', 'person', 'staff', 'group', 'group']],
    ['a participant after the groups', ann, backAgain, ['stage', 'person']],
  ] as const)('%s', (_name, actor, state, kinds) => {
    const streams = listReadable(sessionId, actor, { stage: state, inPrivate: new Set() })
    expect(streams.map(({ kind }) => kind)).toEqual(kinds)
    expect(new Set(streams.map(streamId)).size).toBe(streams.length)
  })

  it.each([
    ['who writes with those who run follows that', ann, [ann.personId]],
    ['who does not, nothing', ben, []],
    ['nor does who presents', speaker, []],
    ['who runs the session follows all', facilitator, [ann.personId, facilitator.personId]],
  ])('%s', (_name, actor, expected) => {
    const inPrivate = new Set([ann.personId, facilitator.personId])
    const followed = listReadable(sessionId, actor, { stage: inGroups, inPrivate })
    expect(followed.flatMap((stream) => (stream.kind === 'private' ? [stream.personId] : []))).toEqual(expected)
  })
})
