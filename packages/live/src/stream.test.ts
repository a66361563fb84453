import { describe, expect, it } from 'vitest'
import { isStreamId, parseStreamId, type Stream, streamId } from './stream.ts'
import { makeGroupId, makePersonId, makeSessionId } from './testing/make.ts'

const sessionId = makeSessionId()
const streams: Stream[] = [
  { kind: 'stage', sessionId },
  { kind: 'staff', sessionId },
  { kind: 'group', sessionId, groupId: makeGroupId(1) },
  { kind: 'person', sessionId, personId: makePersonId(1) },
]

describe('stream ids', () => {
  it.each(streams)('the id of a $kind stream is read back', (stream) => {
    expect(parseStreamId(streamId(stream))).toEqual(stream)
  })

  it.each([
    '',
    'stage',
    ':stage',
    'x:stage',
    sessionId,
    `${sessionId}:`,
    `${sessionId}:hall`,
    `${sessionId}:stage:`,
    `${sessionId}:staff:${makeGroupId(1)}`,
    `${sessionId}:group`,
    `${sessionId}:group:`,
    `${sessionId}:group:7`,
    `${sessionId}:person:${makePersonId(1)}:`,
    `${sessionId}:person:${makePersonId(1)}:more`,
    `${sessionId}:person:${makePersonId(1).toUpperCase()}`,
  ])('%j is no stream', (text) => {
    expect(parseStreamId(text)).toBeNull()
    expect(isStreamId(text)).toBe(false)
  })

  it.each([null, undefined, 7, {}, []])('%j is no stream id', (value) => {
    expect(isStreamId(value)).toBe(false)
  })
})
