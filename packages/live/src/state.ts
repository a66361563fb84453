import { z } from 'zod'
import { ChatState, emptyChat } from './chat/model.ts'
import { noOwnChecks, OwnChecks } from './checks/model.ts'
import { ComplaintsState } from './complaints/model.ts'
import { DoorState, openDoor } from './door/model.ts'
import { HandsState, noHands } from './hands/model.ts'
import { HelpState } from './help/model.ts'
import { NoticesState, noNotices } from './notices/model.ts'
import { OwnProblems, ProblemsState } from './problems/model.ts'
import type { StreamKind } from './stream.ts'
import { emptyStage, StageState } from './streams/stage-state.ts'

export const StaffState = z.object({
  kind: z.literal('staff'),
  chat: ChatState,
  door: DoorState,
  problems: ProblemsState,
  complaints: ComplaintsState,
})
export type StaffState = z.output<typeof StaffState>

export const GroupState = z.object({ kind: z.literal('group'), chat: ChatState, hands: HandsState, help: HelpState })
export type GroupState = z.output<typeof GroupState>

export const PersonState = z.object({
  kind: z.literal('person'),
  notices: NoticesState,
  checks: OwnChecks,
  problems: OwnProblems,
})
export type PersonState = z.output<typeof PersonState>

export const PrivateState = z.object({ kind: z.literal('private'), chat: ChatState })
export type PrivateState = z.output<typeof PrivateState>

/** The state of a stream of any kind: plain JSON, never mutated; what an event does not touch stays the same object. */
export const StreamState = z.discriminatedUnion('kind', [StageState, StaffState, GroupState, PersonState, PrivateState])
export type StreamState = z.output<typeof StreamState>

/** A raise here makes every stored snapshot unreadable, so that states are folded anew from their logs. */
export const STATE_VERSION = 9

const empty = {
  stage: emptyStage,
  staff: { kind: 'staff', chat: emptyChat, door: openDoor, problems: [], complaints: [] },
  group: { kind: 'group', chat: emptyChat, hands: noHands, help: null },
  person: { kind: 'person', notices: noNotices, checks: noOwnChecks, problems: [] },
  private: { kind: 'private', chat: emptyChat },
} satisfies { [Kind in StreamKind]: Extract<StreamState, { kind: Kind }> }

/** The state of a stream whose log is empty. */
export const emptyState = (kind: StreamKind): StreamState => empty[kind]
