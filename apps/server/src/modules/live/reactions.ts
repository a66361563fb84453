import type { SessionId } from '@muster/contracts/ids'
import { isWritten } from '@muster/contracts/poll-shapes'
import type { Event } from '@muster/live/events'
import { maySeeResults } from '@muster/live/polls/decide'
import { streamId } from '@muster/live/stream'
import type { Connection } from '../../platform/connection.ts'
import { endVisitsOf, moveVisit } from '../attendance/visits.service.ts'
import { forgetCaption } from './captioning.ts'
import { tendDoor } from './door.ts'
import { refollow } from './follow.ts'
import { everybodyIn, type Hall, noteHead, roomOf, stageOf } from './hall.ts'
import { doSoon, inBackground, type Live } from './live-state.ts'
import { makeReactionNews, tellReactionsTo } from './message-reactions.ts'
import { readResults } from './poll-standings.ts'
import { tellEverybodyTo, tellPresenceSoon } from './presence-news.ts'
import type { News, StreamLog } from './stream-log.ts'
import { countUpvotes } from './upvotes.store.ts'

/** Tallies leave the server at most this often. */
const TOGETHER_MS = 250

/** What this process does about events, whoever decided them: for its own people. */
export function makeNews(find: () => Live): News {
  const upvoted = new Map<SessionId, ReadonlySet<number>>()
  return {
    heard(log, events) {
      const live = find()
      inBackground(
        live,
        withHall(live, log, (hall) => react(live, { hall, log, events })),
      )
    },
    upvotedOn(log, questions) {
      const live = find()
      const { sessionId } = log.ref
      upvoted.set(sessionId, new Set([...(upvoted.get(sessionId) ?? []), ...questions]))
      doSoon(live, `upvotes ${sessionId}`, TOGETHER_MS, () => {
        const changed = [...(upvoted.get(sessionId) ?? [])]
        upvoted.delete(sessionId)
        return withHall(live, log, (hall) => tellUpvotes(live, hall, changed))
      })
    },
    reactedOn: makeReactionNews(find),
    votedOn(log, pollIds) {
      const live = find()
      for (const pollId of pollIds)
        doSoon(live, `tally ${log.ref.sessionId} ${pollId}`, TOGETHER_MS, () =>
          withHall(live, log, (hall) => tellTally(live, hall, pollId)),
        )
    },
  }
}

async function withHall(live: Live, { ref }: StreamLog, work: (hall: Hall) => unknown): Promise<void> {
  const hall = await live.halls.get(ref.sessionId)
  if (hall) await work(hall)
}

function react(live: Live, { hall, log, events }: { hall: Hall; log: StreamLog; events: readonly Event[] }): void {
  const begins = noteHead(hall, log.ref.streamId, log.folded.seq)
  if (begins) for (const member of hall.members.values()) refollow(live, hall, member)
  // The end comes first: the group rooms that it closes send nobody on another visit.
  const end = events.find(({ type }) => ending.has(type))
  if (end) endVisitsOf(live.platform, { sessionId: hall.sessionId, atMs: end.at })
  for (const event of events) if (event.type === 'caption.said') forgetCaption(live, hall.sessionId, event.language)
  if (end || log === hall.staff) tendDoor(live, hall, events)
  if (events.some(({ type }) => moving.has(type))) regroup(live, hall)
  const changed = events.flatMap((event) => (tallying.has(event.type) && 'pollId' in event ? [event.pollId] : []))
  if (changed.length > 0) live.news.votedOn(log, new Set(changed))
}

const moving: ReadonlySet<Event['type']> = new Set(['groups.opened', 'groups.placed', 'groups.closed'] as const)
/** After these, more people see what was voted, or all see something else. */
const tallying: ReadonlySet<Event['type']> = new Set([
  'poll.closed',
  'poll.results-shown',
  'poll.answer-hidden',
] as const)
const ending: ReadonlySet<Event['type']> = new Set(['session.ended', 'session.cancelled'] as const)

/** Everybody goes where the stage says they belong: their visit, what they follow, and what others see. */
function regroup(live: Live, hall: Hall): void {
  for (const member of hall.members.values()) {
    const room = roomOf(hall, member.actor.personId)
    if (room !== member.room) {
      member.room = room
      inBackground(live, moveVisit(live.platform, { connectionId: member.connection.id, room }))
    }
    refollow(live, hall, member)
  }
  tellPresenceSoon(live, hall)
}

/** Brings a connection up to date that was spared what changes all the time: who is there, and how the votes stand. */
export function tellNews(live: Live, connection: Connection): void {
  const place = live.places.get(connection.id)
  if (!place) return
  const { hall } = place
  tellEverybodyTo(live, place)
  live.news.votedOn(hall.stage, new Set(stageOf(hall).polls.shown.map(({ pollId }) => pollId)))
  live.news.upvotedOn(hall.stage, new Set(stageOf(hall).questions.list.map(({ seq }) => seq)))
  inBackground(live, tellReactionsTo(live, connection))
}

/** One message for all questions that were voted for meanwhile, however many people did. */
async function tellUpvotes(live: Live, hall: Hall, questions: readonly number[]): Promise<void> {
  const counted = await countUpvotes(live.platform.database.client, hall.sessionId, questions)
  const votes = Object.fromEntries(questions.map((question) => [question, counted[question] ?? 0]))
  live.platform.rooms.tell(everybodyIn(hall), 'live:upvotes', { votes })
}

/** Tells who may see it how a poll that is shown stands now. */
export async function tellTally(live: Live, hall: Pick<Hall, 'sessionId' | 'stage'>, pollId: string): Promise<void> {
  const poll = stageOf(hall).polls.shown.find((poll) => poll.pollId === pollId)
  // A closed poll's final tally is in the log; what was written never is.
  if (!poll || (poll.closed && !isWritten(poll.form))) return
  const [result] = await readResults(live.platform.database.client, hall.sessionId, [poll])
  const { sessionId } = hall
  const audience = maySeeResults(poll, { run: false }) ? everybodyIn(hall) : streamId({ kind: 'staff', sessionId })
  if (result) live.platform.rooms.tell(audience, 'live:tally', { pollId: poll.pollId, ...result })
}
