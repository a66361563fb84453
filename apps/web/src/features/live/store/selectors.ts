import type { GroupId } from '@muster/contracts/ids'
import type { ChatState } from '@muster/live/chat/model'
import { underOrder } from '@muster/live/chat/order'
import type { OwnCheck } from '@muster/live/checks/model'
import type { ClientCommand } from '@muster/live/commands'
import type { Complaint } from '@muster/live/complaints/model'
import type { DoorState } from '@muster/live/door/model'
import { findGroupOf } from '@muster/live/groups/rooms'
import type { OwnProblem, Problem } from '@muster/live/problems/model'
import type { StreamReplica } from '@muster/live/replica/stream-replica'
import type { GroupState } from '@muster/live/state'
import { parseStreamId, type StreamId, streamId } from '@muster/live/stream'
import { emptyStage, type StageState } from '@muster/live/streams/stage-state'
import type { LiveState } from './live-state.ts'

/*
 * Small questions to the live room. Each answers with something that stays the same object until it changes, so that a
 * component which asks is drawn again only then.
 */

export const stageIdOf = ({ sessionId }: LiveState): StreamId => streamId({ kind: 'stage', sessionId })
export const staffIdOf = ({ sessionId }: LiveState): StreamId => streamId({ kind: 'staff', sessionId })

export const findStream = ({ replica }: LiveState, id: StreamId | null): StreamReplica | null =>
  (id && replica.streams.get(id)) ?? null

export function stageOf(state: LiveState): StageState {
  const found = state.replica.streams.get(stageIdOf(state))?.state
  return found?.kind === 'stage' ? found : emptyStage
}

export const phaseOf = (state: LiveState) => stageOf(state).lifecycle.phase
const isOver = (state: LiveState): boolean => ['ended', 'cancelled'].includes(phaseOf(state))
/** The order of a chat and what was said in it lately; null for one that this person may not read. */
export function findChat(state: LiveState, id: StreamId): ChatState | null {
  const found = findStream(state, id)?.state
  return found && 'chat' in found ? found.chat : null
}

/** The same for what counts in it: in private, the order of the open chat. A new object each time: ask it for its parts. */
export function findOrdered(state: LiveState, id: StreamId): ChatState | null {
  const chat = findChat(state, id)
  return chat && parseStreamId(id)?.kind === 'private' ? underOrder(chat, stageOf(state).chat) : chat
}

/** Whether nothing more is said in a chat: the one of the stage is closed when the session is over. */
export const isClosedChat = (state: LiveState, id: StreamId): boolean => isOver(state) && id === stageIdOf(state)
/** The door of the room, for those who run the session; null for everybody else. */
export function findDoor(state: LiveState): DoorState | null {
  const found = findStream(state, staffIdOf(state))?.state
  return found?.kind === 'staff' ? found.door : null
}
const noProblems: readonly Problem[] = []
/** What people in the room have a problem with, for those who run the session. */
export function listProblems(state: LiveState): readonly Problem[] {
  const found = findStream(state, staffIdOf(state))?.state
  return found?.kind === 'staff' ? found.problems : noProblems
}
const noComplaints: readonly Complaint[] = []
/** What people complain of, for those who run the session. */
export function listComplaints(state: LiveState): readonly Complaint[] {
  const found = findStream(state, staffIdOf(state))?.state
  return found?.kind === 'staff' ? found.complaints : noComplaints
}
export const mayRun = ({ me }: LiveState): boolean => me?.may.run ?? false
/** Whether this person sees to people's problems: those who run the session, and its helpdesk. */
export const mayHelp = ({ me }: LiveState): boolean => me?.may.help ?? false
/** The resource person to whom the slides were handed over; null for none. */
export const presenterOf = (state: LiveState) => stageOf(state).presenter?.personId ?? null

/** Whether this person shows and turns the slides now: who runs the session always, a resource person when handed to. */
export const mayPresent = (state: LiveState): boolean =>
  mayRun(state) || ((state.me?.may.present ?? false) && presenterOf(state) === state.me?.personId)
export const isLive = ({ connection }: LiveState): boolean => connection === 'live'
/** Whether a session that is over is looked at again. */
export const isReplay = ({ connection }: LiveState): boolean => connection === 'replay'

/** This person's own stream; null before they are in. */
export const ownStreamId = ({ sessionId, me }: LiveState): StreamId | null =>
  me && streamId({ kind: 'person', sessionId, personId: me.personId })

const noOwnProblems: readonly OwnProblem[] = []
/** The problems that this person reported, as they stand. */
export function ownProblems(state: LiveState): readonly OwnProblem[] {
  const found = findStream(state, ownStreamId(state))?.state
  return found?.kind === 'person' ? found.problems : noOwnProblems
}

/** Where this person writes to those who run the session; null before they are in. */
export const ownPrivateId = ({ sessionId, me }: LiveState): StreamId | null =>
  me && streamId({ kind: 'private', sessionId, personId: me.personId })

const noChecks: readonly OwnCheck[] = []
/** The checks that were put to this person. */
export function ownChecks(state: LiveState): readonly OwnCheck[] {
  const found = findStream(state, ownStreamId(state))?.state
  return found?.kind === 'person' ? found.checks.list : noChecks
}

/** The group room that this person is placed in; null on the stage. */
export const ownGroupId = (state: LiveState): GroupId | null =>
  state.me ? findGroupOf(stageOf(state).groups, state.me.personId) : null

export const groupStreamId = ({ sessionId }: LiveState, groupId: GroupId): StreamId =>
  streamId({ kind: 'group', sessionId, groupId })

/** A group's chat, hands and call for help; null for a group that this person may not read. */
export function findGroup(state: LiveState, groupId: GroupId | null): GroupState | null {
  const found = groupId && state.replica.streams.get(groupStreamId(state, groupId))?.state
  return found?.kind === 'group' ? found : null
}

/** Where this person's hand goes up: in their group, or before everybody. */
export function handsOf(state: LiveState): StageState['hands'] {
  return findGroup(state, ownGroupId(state))?.hands ?? stageOf(state).hands
}

export const isHandUp = (state: LiveState): boolean => handsOf(state).raised.some(({ by }) => by === state.me?.personId)

/** Whether a command of this type is still under way, so that its button waits. */
export const isUnderWay = ({ replica }: LiveState, type: ClientCommand['type']): boolean =>
  replica.pending.some(({ command }) => command.type === type)

/** The page to show: where this person is turning pages, the one asked for last, without waiting for the answer. */
export function shownPage(state: LiveState): number | null {
  const { deck } = stageOf(state)
  if (!deck) return null
  const turning = state.replica.pending.findLast(({ command }) => command.type === 'deck.turn')?.command
  return turning?.type === 'deck.turn' && turning.deckId === deck.deckId ? turning.page : deck.page
}

/** The stream on which this person's hand goes up. */
export function handsStreamOf(state: LiveState): StreamId {
  const groupId = ownGroupId(state)
  return groupId ? groupStreamId(state, groupId) : stageIdOf(state)
}
