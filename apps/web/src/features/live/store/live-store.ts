import type { Failure } from '@muster/contracts/errors'
import type { PollId, ProjectId, SessionId } from '@muster/contracts/ids'
import { CommandId } from '@muster/contracts/ids'
import type { Ballot } from '@muster/contracts/poll-shapes'
import type { Cheer } from '@muster/live/cheers/model'
import type { ClientCommand } from '@muster/live/commands'
import type { Pointing } from '@muster/live/drawing/pointing'
import { isPassing } from '@muster/live/protocol/passing'
import { addPending, type Message, receive, settle } from '@muster/live/replica'
import { type StreamId, streamId } from '@muster/live/stream'
import { v4 as uuidv4 } from 'uuid'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { applyPolls, applyQuestions, applyTally, applyUpvotes } from './apply-news.ts'
import { backOffMs } from './back-off.ts'
import { makeClockKeeper } from './keep-clock.ts'
import type { Line } from './line.ts'
import { type LiveState, notYetIn } from './live-state.ts'
import { applyReacted, makeReactionActions, type ReactionActions } from './message-reactions.ts'
import { type Answer, createOutbox } from './outbox.ts'
import { restoreBallot, upvoteKey, voteKey, withOrWithout } from './own-votes.ts'
import { showCheers } from './show-cheers.ts'
import { showPointing } from './show-pointing.ts'
import { makePeopleWatch } from './watch-people.ts'

export type LiveActions = ReactionActions & {
  /** Comes into the room, and back after every loss, until `leave`. Again after a refusal or an eviction: tries anew. */
  join(): void
  /** Out at once; resolves when the server knows it, or has had its time. Again: does nothing. */
  leave(): Promise<void>
  /** Commands on a stream (the stage, if none is named); kept over a lost connection until it is answered. */
  give(command: ClientCommand, on?: StreamId): Promise<Answer>
  vote(pollId: PollId, ballot: Ballot): Promise<Answer>
  /** Asks to be told who is there, until what it answers with is called: for as long as anything shows it. */
  watchPeople(): () => void
  /** Asks to be told what is just being said in that language; null: in none. To be asked again after coming back. */
  followCaptions(language: string | null): void
  /** Shows what is being written in captions; where it gets lost, the whole line follows. */
  showCaption(language: string, text: string): void
  /** Votes for a question, or takes the vote back. */
  upvote(question: number, isUp: boolean): Promise<Answer>
  /** Shows something to all for a moment; kept nowhere, and where it does not go through, it is not worth another try. */
  cheer(cheer: Cheer): void
  /** Shows what is pointed at or being drawn to all; kept nowhere, and where it gets lost, the next follows. */
  point(pointing: Pointing): void
  /** The time on the server's clock, epoch milliseconds. */
  serverNow(): number
}
export type LiveStore = StoreApi<LiveState> & LiveActions

type Deps = {
  line: Line
  projectId: ProjectId
  sessionId: SessionId
  /** One tab of one browser, across reconnects. */
  device: string
  now?: () => number
}

const leftWithinMs = 1000
const notInRoom: Answer = { ok: false, failure: { code: 'REFUSED', reason: 'not-in-room' } }

/** The live room of one session: it alone takes what the socket brings, and knows what is still under way. */
export function createLiveStore({ line, projectId, sessionId, device, now = Date.now }: Deps): LiveStore {
  const store = createStore<LiveState>(() => notYetIn(sessionId))
  const { getState, setState } = store
  const isLive = () => getState().connection === 'live'
  const outbox = createOutbox(isLive)
  const stageId = streamId({ kind: 'stage', sessionId })
  let entry = 0
  const clock = makeClockKeeper(store, { line, now })
  const people = makePeopleWatch(store, line)

  function take(message: Message) {
    const before = getState().replica
    const { replica, ask, outdated } = receive(before, message)
    setState({ replica })
    for (const { commandId } of before.pending)
      if (!replica.pending.some((pending) => pending.commandId === commandId)) outbox.settle(commandId, { ok: true })
    if (message.type === 'events')
      for (const { seq, commandId } of message.events)
        if (before.pending.some((pending) => isAsking(pending) && pending.commandId === commandId)) noteAsked(seq)
    for (const missing of ask) void askSince(missing)
    if (outdated) stop({ connection: 'outdated' })
  }

  /** Whose a question without a name is, only its answer or its command's id tells. */
  const noteAsked = (seq: number) =>
    setState(({ askedQuestions }) => ({ askedQuestions: new Set(askedQuestions).add(seq) }))

  async function askSince(missing: { streamId: StreamId; afterSeq: number }) {
    const ack = await line.since(missing)
    if (ack?.ok && isLive()) take({ type: 'sync', sync: ack.data })
  }

  async function enter() {
    entry += 1
    const current = entry
    for (let attempt = 0; current === entry; attempt++) {
      const sentAt = now()
      const resume = Object.fromEntries([...getState().replica.streams].map(([id, { seq }]) => [id, seq]))
      const ack = await line.join({ projectId, sessionId, device, resume, clientNow: sentAt })
      if (current !== entry) return
      if (ack?.ok) {
        const { me, settings, polls, questions, serverNow, streams } = ack.data
        setState((known) => ({
          ...applyPolls(known, { polls, isUnderWay: (pollId) => outbox.has(voteKey(pollId)) }),
          ...applyQuestions(known, { questions, isUnderWay: (question) => outbox.has(upvoteKey(question)) }),
          connection: 'live',
          failure: null,
          eviction: null,
          me,
          settings,
        }))
        clock.note({ sentAt, receivedAt: now(), serverNow })
        take({ type: 'joined', streams })
        if (!isLive()) return
        people.cameIn()
        outbox.flush()
        return
      }
      if (ack && !ack.ok && ack.failure.reason === 'room-locked') return setState({ connection: 'waiting' })
      if (ack && !isPassing(ack.failure)) return refuse(ack.failure)
      await new Promise((done) => setTimeout(done, backOffMs(attempt, Math.random())))
    }
  }

  function close() {
    entry += 1
    clock.stop()
    line.close()
  }

  function stop(how: Partial<LiveState>) {
    close()
    setState((state) => ({ ...how, replica: { ...state.replica, pending: [] } }))
    outbox.settleAll(notInRoom)
  }

  const refuse = (failure: Failure) =>
    stop(failure.code === 'PROTOCOL_VERSION' ? { connection: 'outdated' } : { connection: 'refused', failure })

  const noteRefusal = (failure: Failure) =>
    setState(({ refusal }) => ({ refusal: { count: (refusal?.count ?? 0) + 1, failure } }))

  /** Keeps something until it is answered, and has the room told where it was refused. */
  async function carry(key: string, send: Parameters<typeof outbox.put>[1]): Promise<Answer> {
    if (!mayStillBecomeLive(getState())) return notInRoom
    const answer = await outbox.put(key, send)
    if (!answer.ok && answer !== notInRoom) noteRefusal(answer.failure)
    return answer
  }

  return {
    ...store,
    ...makeReactionActions({ store, line, isWaiting: outbox.has, carry }),
    join() {
      close()
      setState(({ me }) => ({ connection: me ? 'reconnecting' : 'connecting', failure: null, eviction: null }))
      clock.start()
      line.open({
        connected(way) {
          setState({ way })
          void enter()
        },
        lost() {
          entry += 1
          if (isLive()) setState({ connection: 'reconnecting' })
        },
        refused: refuse,
        events: (batch) => take({ type: 'events', ...batch }),
        heads: (heads) => take({ type: 'heads', ...heads }),
        streams: (change) => take({ type: 'streams', ...change }),
        captioning: (said) =>
          setState(({ captioning }) => ({ captioning: new Map(captioning).set(said.language, said) })),
        tally: (tally) => setState(({ results }) => ({ results: applyTally(results, tally) })),
        upvotes: (votes) => setState(({ upvotes }) => ({ upvotes: applyUpvotes(upvotes, votes) })),
        reacted: (told) => setState(({ reactions }) => ({ reactions: applyReacted(reactions, told) })),
        cheers: ({ counts }) => showCheers(store, counts),
        pointing: ({ pointers }) => showPointing(store, pointers),
        headcount: ({ here }) => setState({ here }),
        present: people.present,
        presence: people.presence,
        me: (me) => setState({ me }),
        door: () => void enter(),
        evicted: ({ reason }) => stop({ connection: 'evicted', eviction: reason }),
      })
    },
    async leave() {
      if (getState().connection === 'left') return
      const wasLive = isLive()
      entry += 1
      const leaving = entry
      setState({ connection: 'left' })
      if (wasLive) await Promise.race([line.leave({}), new Promise((done) => setTimeout(done, leftWithinMs))])
      if (leaving === entry) stop({ connection: 'left' })
    },
    async give(command, on = stageId) {
      if (!mayStillBecomeLive(getState())) return notInRoom
      // Without a time in it: everybody sees the id, and by this machine's clock would know whose a nameless question is.
      const commandId = CommandId.parse(uuidv4())
      setState(({ replica }) => ({ replica: addPending(replica, { streamId: on, commandId, command }) }))
      const answer = await outbox.put(commandId, async () => {
        const ack = await line.command({ streamId: on, commandId, command })
        if (ack?.ok && command.type === 'question.ask') noteAsked(ack.data.seq)
        return ack
      })
      setState(({ replica }) => ({ replica: settle(replica, commandId) }))
      if (!answer.ok && answer !== notInRoom) noteRefusal(answer.failure)
      return answer
    },
    async vote(pollId, ballot) {
      if (!mayStillBecomeLive(getState())) return notInRoom
      const before = getState().ballots.get(pollId)
      setState(({ ballots }) => ({ ballots: new Map(ballots).set(pollId, ballot) }))
      const answer = await carry(voteKey(pollId), () => line.vote({ pollId, ballot }))
      if (!answer.ok) setState(({ ballots }) => ({ ballots: restoreBallot(ballots, pollId, before) }))
      return answer
    },
    watchPeople: people.watchPeople,
    followCaptions: (language) => void line.captions({ language }),
    showCaption: (language, text) => void (isLive() && line.caption({ language, text })),
    async upvote(question, isUp) {
      if (!mayStillBecomeLive(getState())) return notInRoom
      setState(({ ownUpvotes }) => ({ ownUpvotes: withOrWithout(ownUpvotes, question, isUp) }))
      const answer = await carry(upvoteKey(question), () => line.upvote({ question, isUp }))
      if (!answer.ok) setState(({ ownUpvotes }) => ({ ownUpvotes: withOrWithout(ownUpvotes, question, !isUp) }))
      return answer
    },
    cheer(cheer) {
      if (isLive()) void line.cheer({ cheer })
    },
    point(pointing) {
      if (isLive()) void line.point(pointing)
    },
    serverNow: () => now() + getState().clock.offsetMs,
  }
}

const mayStillBecomeLive = ({ connection }: LiveState) =>
  connection === 'live' || connection === 'reconnecting' || connection === 'connecting'

const isAsking = ({ command }: { command: ClientCommand }) => command.type === 'question.ask'
