import type { PersonId, ProjectId, SessionId } from '@muster/contracts/ids'
import type { PersonActor } from '@muster/live/actor'
import type { CheerCounts } from '@muster/live/cheers/model'
import { type DoorState, openDoor } from '@muster/live/door/model'
import type { Pointing } from '@muster/live/drawing/pointing'
import { findGroupOf } from '@muster/live/groups/rooms'
import type { PollStanding } from '@muster/live/polls/model'
import type { PersonCard, Room } from '@muster/live/protocol/person-card'
import type { QuestionStanding } from '@muster/live/questions/model'
import type { ReactionStanding } from '@muster/live/reactions/model'
import { parseStreamId, type StreamId, streamId } from '@muster/live/stream'
import { emptyStage, type StageState } from '@muster/live/streams/stage-state'
import type { Batches } from '../../platform/batches.ts'
import type { Connection } from '../../platform/connection.ts'
import type { StreamLog } from './stream-log.ts'

/** One connection that has joined: whose, and what it follows. */
export type Member = {
  connection: Connection
  actor: PersonActor
  room: Room
  streams: Set<StreamId>
  /** The language in which they are told what is just being said; null for none. */
  captionsIn: string | null
  /** Whether they are told who is there, and not only how many. */
  isWatching: boolean
  /** Changes of what it follows, one after the other, and none before it has the answer to joining. */
  turn: Promise<void>
}

/** Who somebody is, without where. */
export type Face = Omit<PersonCard, 'room'>

/** Finds out who people are, and keeps it among the faces. */
export type LookUps = Batches<PersonId, void>

/** A session with people of this process in it. */
export type Hall = {
  projectId: ProjectId
  sessionId: SessionId
  /** Where it is only a rehearsal: of which session. Nobody in it has a visit. */
  rehearsal: { of: SessionId } | null
  stage: StreamLog
  /** What those who run the session say and decide among themselves: the door among it. */
  staff: StreamLog
  members: Map<string, Member>
  /** How many are on their way in. */
  expecting: number
  faces: Map<string, Face & { knownAtMs: number }>
  lookUps: LookUps
  /** Who is in the session through other processes, and where. */
  elsewhere: Map<PersonId, Room>
  /** The presence that was told last to those of this process's people who look. */
  told: Map<string, PersonCard>
  /** The sockets that wait to be told everybody who is there. */
  untold: Set<string>
  /** Finds out how the polls on the stage stand for each person who comes. */
  pollStandings: Batches<PersonActor, PollStanding[]>
  /** Reads what other processes decided about the door: for all who come at the same time together. */
  doorNews: Batches<PersonId, void>
  /** Finds out whether people were in the session before. */
  wereIn: Batches<PersonId, boolean>
  /** Finds out how the questions stand for each person who comes. */
  questionStandings: Batches<PersonId, QuestionStanding>
  /** Finds out how the signs at the messages of a stream stand for who asks. */
  reactionStandings: Batches<{ personId: PersonId; streamId: StreamId; from: number }, ReactionStanding>
  /** What was not told yet, and when who cheered last, on this process's own clock. */
  cheers: { counts: CheerCounts; lastAtMs: Map<PersonId, number> }
  /** What people point at or draw and was not told yet, and when it was told last, on this process's own clock. */
  pointers: { latest: Map<PersonId, Pointing>; toldAtMs: number }
  heads: Map<StreamId, { head: number; changedAtMs: number }>
  /** Those who write with the people who run the session, or did. */
  inPrivate: Set<PersonId>
  graceMs: number
}

export const stageOf = ({ stage }: Pick<Hall, 'stage'>): StageState =>
  stage.folded.state.kind === 'stage' ? stage.folded.state : emptyStage

export const doorOf = ({ staff }: Pick<Hall, 'staff'>): DoorState =>
  staff.folded.state.kind === 'staff' ? staff.folded.state.door : openDoor

/** Where a person belongs now: their group room while they are placed in one, else the stage. */
export const roomOf = (hall: Hall, personId: PersonId): Room => findGroupOf(stageOf(hall).groups, personId) ?? 'stage'

/** The room that everybody in a session is in: the stage's own. */
export const everybodyIn = ({ sessionId }: Pick<Hall, 'sessionId'>): StreamId => streamId({ kind: 'stage', sessionId })

/** Whether the session is over, so that being in its room is no presence. */
export const isOver = (hall: Hall): boolean => ['ended', 'cancelled'].includes(stageOf(hall).lifecycle.phase)

/** Everybody in the session, once each, however many devices they use. */
export function listPresent(hall: Hall): Map<string, PersonCard> {
  const present = new Map<string, PersonCard>()
  const add = (personId: PersonId, room: Room) => {
    const face = hall.faces.get(personId)
    if (!face) return
    const { knownAtMs: _, ...known } = face
    present.set(personId, { ...known, room })
  }
  for (const [personId, room] of hall.elsewhere) add(personId, room)
  for (const { actor, room } of hall.members.values()) add(actor.personId, room)
  return present
}

/** How many people these are; building their cards for it would take far longer. */
export function countPresent({ elsewhere, members, faces }: Pick<Hall, 'elsewhere' | 'members' | 'faces'>): number {
  const present = new Set(elsewhere.keys())
  for (const { actor } of members.values()) present.add(actor.personId)
  let count = 0
  for (const personId of present) if (faces.has(personId)) count += 1
  return count
}

/** Notes how far a log has grown; answers whether a private one has begun by it, which somebody is to follow from now on. */
export function noteHead({ heads, inPrivate }: Pick<Hall, 'heads' | 'inPrivate'>, id: StreamId, head: number): boolean {
  const isNew = !heads.has(id)
  heads.set(id, { head, changedAtMs: performance.now() })
  const stream = isNew ? parseStreamId(id) : null
  if (stream?.kind !== 'private') return false
  inPrivate.add(stream.personId)
  return true
}
