import { describe, expect, it } from 'vitest'
import { parseSnapshot, takeSnapshot } from './snapshot.ts'
import { STATE_VERSION } from './state.ts'
import { ann, facilitator, makeGroupId, openStage } from './testing/make.ts'

const rooms = [{ groupId: makeGroupId(1), name: 'Red', members: [ann.personId] }]
const stream = openStage([ann, { type: 'hand.raise' }], [facilitator, { type: 'groups.open', rooms, forMs: null }])
const stored = takeSnapshot(stream)

describe('a stored snapshot', () => {
  it('is read back from JSON', () => {
    expect(parseSnapshot(JSON.parse(JSON.stringify(stored)))).toEqual(stream)
  })

  it.each([
    ['of another version of states', { ...stored, stateVersion: STATE_VERSION + 1 }],
    ['without a seq', { ...stored, seq: undefined }],
    ['of an unknown kind', { ...stored, state: { kind: 'hall' } }],
    ['with a part missing', { ...stored, state: { ...stored.state, hands: undefined } }],
    ['that is nothing', null],
    ['that is text', 'state'],
  ])('%s is not read: the log is folded instead', (_name, broken) => {
    expect(parseSnapshot(broken)).toBeNull()
  })
})
