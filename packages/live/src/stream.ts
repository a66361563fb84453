import { GroupId, PersonId, SessionId } from '@muster/contracts/ids'
import { z } from 'zod'

/** A live session is a set of logs, one for each audience; each has its own `seq` from 1. */
export type Stream =
  | { kind: 'stage'; sessionId: SessionId }
  | { kind: 'staff'; sessionId: SessionId }
  | { kind: 'group'; sessionId: SessionId; groupId: GroupId }
  | { kind: 'person'; sessionId: SessionId; personId: PersonId }
  /** What one person and those who run the session write to each other. */
  | { kind: 'private'; sessionId: SessionId; personId: PersonId }
export type StreamKind = Stream['kind']

/** A stream's name on the wire and in the database. */
export type StreamId =
  | `${string}:stage`
  | `${string}:staff`
  | `${string}:group:${string}`
  | `${string}:person:${string}`
  | `${string}:private:${string}`

export function streamId(stream: Stream): StreamId {
  switch (stream.kind) {
    case 'stage':
      return `${stream.sessionId}:stage`
    case 'staff':
      return `${stream.sessionId}:staff`
    case 'group':
      return `${stream.sessionId}:group:${stream.groupId}`
    case 'person':
    case 'private':
      return `${stream.sessionId}:${stream.kind}:${stream.personId}`
  }
}

/** Reads a stream's name; null for anything that `streamId` could not have made. */
export function parseStreamId(text: string): Stream | null {
  const stream = readStream(text)
  return stream && streamId(stream) === text ? stream : null
}

function readStream(text: string): Stream | null {
  const [session, kind, member, ...rest] = text.split(':')
  const sessionId = SessionId.safeParse(session)
  if (!sessionId.success || rest.length > 0) return null
  if (kind === 'stage' || kind === 'staff') {
    return member === undefined ? { kind, sessionId: sessionId.data } : null
  }
  if (kind === 'group') {
    const groupId = GroupId.safeParse(member)
    return groupId.success ? { kind, sessionId: sessionId.data, groupId: groupId.data } : null
  }
  if (kind === 'person' || kind === 'private') {
    const personId = PersonId.safeParse(member)
    return personId.success ? { kind, sessionId: sessionId.data, personId: personId.data } : null
  }
  return null
}

export const isStreamId = (value: unknown): value is StreamId =>
  typeof value === 'string' && parseStreamId(value) !== null

export const StreamId = z.custom<StreamId>(isStreamId, { error: 'stream-id' })
