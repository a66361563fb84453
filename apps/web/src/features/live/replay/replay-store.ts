import { type Moment, stateAt, type Timeline } from '@muster/live/replay/timeline'
import { emptyReplica } from '@muster/live/replica/stream-replica'
import { streamId } from '@muster/live/stream'
import type { StageState } from '@muster/live/streams/stage-state'
import { positionAt } from '@muster/live/video/position'
import { createStore } from 'zustand/vanilla'
import { type LiveState, notYetIn } from '../store/live-state.ts'
import type { LiveActions, LiveStore } from '../store/live-store.ts'
import type { Answer } from '../store/outbox.ts'
import type { ReplayLog } from './read-replay.ts'

/** Where one looks (epoch ms), and whether time goes on there as fast as it did then. */
export type Look = { atMs: number; isRunning: boolean }

/** What the parts of a room show, of one moment of a session that is over. In it nothing can be done any more. */
export type ReplayStore = LiveStore & { look(look: Look): void }

export function createReplayStore(log: ReplayLog, timeline: Timeline): ReplayStore {
  const { sessionId, words, people, results, votes } = log
  const stageId = streamId({ kind: 'stage', sessionId })
  const store = createStore<LiveState>(() => ({
    ...notYetIn(sessionId),
    connection: 'replay',
    people,
    results,
    upvotes: votes,
  }))
  let looked: Look & { sinceMs: number } = { atMs: timeline.fromMs, isRunning: false, sinceMs: 0 }
  let shown: Moment = stateAt(timeline, timeline.fromMs)

  function look({ atMs, isRunning }: Look) {
    looked = { atMs, isRunning, sinceMs: performance.now() }
    const moment = stateAt(timeline, atMs)
    // The same object while nothing happens: what shows it is not drawn anew.
    if (moment.seq !== shown.seq) shown = moment
    const state = isRunning ? shown.state : withVideoStanding(shown.state, atMs)
    const stage = { ...emptyReplica(state), seq: shown.seq, words }
    store.setState(({ replica }) => ({ replica: { ...replica, streams: new Map([[stageId, stage]]) } }))
  }

  look(looked)
  return {
    ...store,
    ...nothingToDo,
    look,
    serverNow: () => looked.atMs + (looked.isRunning ? performance.now() - looked.sinceMs : 0),
  }
}

const isOver: Answer = { ok: false, failure: { code: 'REFUSED', reason: 'not-in-room' } }
const refuse = async () => isOver
const nothing = () => undefined
const nothingToDo: Omit<LiveActions, 'serverNow'> = {
  join: nothing,
  leave: async () => undefined,
  give: refuse,
  vote: refuse,
  upvote: refuse,
  react: refuse,
  learnReactions: async () => undefined,
  watchPeople: () => nothing,
  followCaptions: nothing,
  showCaption: nothing,
  cheer: nothing,
  point: nothing,
}

/** Where time stands, or runs faster than it did, a video shows the picture of that moment. */
function withVideoStanding(state: StageState, atMs: number): StageState {
  const { video } = state
  if (!video?.isPlaying) return state
  return { ...state, video: { ...video, isPlaying: false, positionMs: positionAt(video, atMs), at: atMs } }
}
