import type { PersonId, PollId, SessionId } from '@muster/contracts/ids'
import type { PollResult, Written } from '@muster/contracts/poll-shapes'
import { getReplay } from '@muster/contracts/replay'
import type { Event } from '@muster/live/events'
import type { PersonCard } from '@muster/live/protocol/person-card'
import type { Words } from '@muster/live/protocol/stream-sync'
import { readEvent } from '@muster/live/read-event'
import { makeTimeline, type Timeline } from '@muster/live/replay/timeline'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../lib/call.ts'
import { keyOf } from '../../../lib/query.ts'
import type { InSession } from '../api.ts'

/** Everything that a replay shows: the log of a session that is over, and what is kept beside it. */
export type ReplayLog = {
  sessionId: SessionId
  /** Null where nothing ever happened. */
  timeline: Timeline | null
  words: Words
  people: ReadonlyMap<PersonId, PersonCard>
  /** What came out of the polls. */
  results: ReadonlyMap<PollId, PollResult>
  /** The votes for the questions at the end: how they stood before is kept nowhere. */
  votes: ReadonlyMap<number, number>
}

/** An event of a newer program: the page has to be loaded anew. */
class OutdatedPage extends Error {}
export const isOutdated = (error: unknown): boolean => error instanceof OutdatedPage

/** Reads the whole log, page after page, and says how much of it is there (0 to 1). Always anew: words may have been erased since. */
export function useReplayLog(where: InSession) {
  const [share, setShare] = useState(0)
  const query = useQuery({
    queryKey: [...keyOf(getReplay, { params: where }), 'whole'],
    queryFn: ({ signal }) => readReplay(where, { signal, onProgress: setShare }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  return { ...query, share }
}

type Reading = { signal: AbortSignal; onProgress: (share: number) => void }

async function readReplay(where: InSession, { signal, onProgress }: Reading): Promise<ReplayLog> {
  const events: Event[] = []
  const words: Words = {}
  const people = new Map<PersonId, PersonCard>()
  const written = new Map<PollId, Written[]>()
  for (let [after, head] = [0, 1]; after < head; after = events.at(-1)?.seq ?? head) {
    const page = await call(getReplay, { params: where, query: { after } }, signal)
    head = page.events.length === 0 ? after : page.head
    for (const raw of page.events) events.push(toEvent(raw))
    Object.assign(words, page.words)
    for (const person of page.people) people.set(person.personId, { ...person, room: 'stage' })
    for (const poll of page.written) written.set(poll.pollId, poll.written)
    onProgress(head === 0 ? 1 : (events.at(-1)?.seq ?? head) / head)
  }
  const results = new Map(
    events.flatMap((event) =>
      event.type === 'poll.closed'
        ? [[event.pollId, { tally: event.tally, written: written.get(event.pollId) ?? [] }] as const]
        : [],
    ),
  )
  const counted = events.flatMap((event) => (event.type === 'questions.counted' ? event.votes : []))
  const votes = new Map(counted.map((one) => [one.question, one.votes]))
  return { sessionId: where.sessionId, timeline: makeTimeline(events), words, people, results, votes }
}

function toEvent(raw: unknown): Event {
  const read = readEvent(raw)
  if (!read.ok) throw new OutdatedPage(read.reason)
  return read.event
}
