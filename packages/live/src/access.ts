import type { PersonId, SessionId } from '@muster/contracts/ids'
import { type Actor, has, type PersonActor } from './actor.ts'
import type { Command } from './commands.ts'
import { type Refusal, refuse } from './decision.ts'
import { findGroupOf } from './groups/rooms.ts'
import { parseStreamId, type Stream } from './stream.ts'
import type { StageState } from './streams/stage-state.ts'

/**
 * Why somebody who is in the session may neither read a stream nor command on it; null when they may. The stage is for
 * everybody, the staff's stream for those who run the session and those who help people in it, a group's for its members and those who run, a person's
 * for that person; what is private between a person and those who run, for them. `stage` is the stage of the same session: it says who is placed where.
 */
export function findAccessRefusal(stream: Stream, actor: Actor, stage: StageState): Refusal | null {
  if ('system' in actor) return null
  switch (stream.kind) {
    case 'stage':
      return null
    case 'staff':
      return actor.may.run || actor.may.help ? null : refuse('not-allowed')
    case 'group':
      return actor.may.run || findGroupOf(stage.groups, actor.personId) === stream.groupId
        ? null
        : refuse('not-in-group')
    case 'person':
      return stream.personId === actor.personId ? null : refuse('not-allowed')
    case 'private':
      return stream.personId === actor.personId || actor.may.run ? null : refuse('not-allowed')
  }
}

type Asked = {
  actor: Actor
  stage: StageState
  /** Whether the stream has a log: of a group, that it was open once. */
  isKept: boolean
}

/**
 * The same of one command. Whoever is in the room reports a problem, and takes it back, on the stream of those who run the
 * session, of which they read nothing; and complains there of what they read elsewhere in the same session.
 */
export function findCommandRefusal(stream: Stream, asked: Asked & { command: Command }): Refusal | null {
  const { actor, command, stage } = asked
  if (command.type === 'complaint.make') {
    const there = parseStreamId(command.about.streamId)
    if (stream.kind !== 'staff' || there?.sessionId !== stream.sessionId) return refuse('wrong-stream')
    return findAccessRefusal(there, actor, stage)
  }
  const isForAnybody = command.type === 'problem.report' || command.type === 'problem.withdraw'
  if (stream.kind === 'staff' && isForAnybody) return null
  return findAccessRefusal(stream, actor, stage) ?? findClosedRefusal(stream, asked)
}

/**
 * Why nothing goes on in a group that is not open; null for every other stream. Those who run the session delete what was said
 * there also afterwards: it can be unfit to stay.
 */
export function findClosedRefusal(
  stream: Stream,
  { actor, command, stage, isKept }: Asked & { command: Command | null },
): Refusal | null {
  if (stream.kind !== 'group' || stage.groups?.rooms.some(({ groupId }) => groupId === stream.groupId)) return null
  if (command?.type === 'chat.delete' && has(actor, 'run') && isKept) return null
  return refuse(stage.groups === null ? 'groups-not-open' : 'unknown-group')
}

export const mayRead = (stream: Stream, actor: Actor, stage: StageState): boolean =>
  findAccessRefusal(stream, actor, stage) === null

/**
 * Every stream that somebody follows now; compare before and after a move to know what to add and what to remove. `inPrivate`
 * are those who write with the people who run the session, or did: before they do there is nothing to follow.
 */
export function listReadable(
  sessionId: SessionId,
  actor: PersonActor,
  { stage, inPrivate }: { stage: StageState; inPrivate: ReadonlySet<PersonId> },
): Stream[] {
  const { personId } = actor
  const threads = actor.may.run ? [...inPrivate] : inPrivate.has(personId) ? [personId] : []
  const groups = stage.groups?.rooms ?? []
  const all: Stream[] = [
    { kind: 'stage', sessionId },
    { kind: 'person', sessionId, personId },
    { kind: 'staff', sessionId },
    ...groups.map(({ groupId }): Stream => ({ kind: 'group', sessionId, groupId })),
    ...threads.map((personId): Stream => ({ kind: 'private', sessionId, personId })),
  ]
  return all.filter((stream) => mayRead(stream, actor, stage))
}
