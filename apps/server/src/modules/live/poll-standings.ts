import type { PersonId, SessionId } from '@muster/contracts/ids'
import type { Ballot, PollResult } from '@muster/contracts/poll-shapes'
import type { PersonActor } from '@muster/live/actor'
import { maySeeResults } from '@muster/live/polls/decide'
import type { Poll } from '@muster/live/polls/model'
import { makeTally } from '@muster/live/polls/tally'
import { makeBatches } from '../../platform/batches.ts'
import type { Db } from '../../platform/db.ts'
import type { Platform } from '../../platform/platform.ts'
import { countBallots, listBallots } from './ballots.store.ts'
import { type Hall, stageOf } from './hall.ts'
import { findVoters } from './voters.ts'
import { listWritten } from './written.store.ts'

/** Reads how a hall's polls stand: for all who come at the same time together, and nothing where no poll is shown. */
export function makePollStandings(
  platform: Platform,
  { sessionId, stage }: Pick<Hall, 'sessionId' | 'stage'>,
): Hall['pollStandings'] {
  return makeBatches(async (actors) => {
    const { shown } = stageOf({ stage }).polls
    if (shown.length === 0) return actors.map(() => [])
    const [results, findOwn] = await Promise.all([
      readResults(platform.database.client, sessionId, shown),
      findBallots(platform, { sessionId, polls: shown, actors }),
    ])
    return actors.map(({ personId, may }) =>
      shown.map((poll, index) => ({
        pollId: poll.pollId,
        result: maySeeResults(poll, may) ? (results[index] ?? null) : null,
        own: findOwn(poll, personId),
      })),
    )
  })
}

/** Finds what these people voted; nothing of an anonymous poll that is closed. */
async function findBallots(
  platform: Platform,
  { sessionId, polls, actors }: { sessionId: SessionId; polls: readonly Poll[]; actors: readonly PersonActor[] },
): Promise<(poll: Poll, personId: PersonId) => Ballot | null> {
  const { client: db } = platform.database
  const findVoter = await findVoters({ db, platform }, { sessionId, polls, make: false })
  const voterIds = polls.flatMap((poll) => actors.flatMap(({ personId }) => findVoter(poll, personId) ?? []))
  const ballots = await listBallots(db, { sessionId, polls, voterIds: [...new Set(voterIds)] })
  const found = new Map(ballots.map(({ pollId, voterId, ballot }) => [`${pollId} ${voterId}`, ballot]))
  return (poll, personId) => found.get(`${poll.pollId} ${findVoter(poll, personId)}`) ?? null
}

/** How polls stand, in their order: a closed one as its log says, an open one as it is counted now; and what was written in them. */
export async function readResults(db: Db, sessionId: SessionId, polls: readonly Poll[]): Promise<PollResult[]> {
  const openIds = polls.filter(({ closed }) => !closed).map(({ pollId }) => pollId)
  const [counts, written] = await Promise.all([
    countBallots(db, sessionId, openIds),
    listWritten(db, { sessionId, polls }),
  ])
  return polls.map(({ pollId, form, closed }) => ({
    tally: closed ?? makeTally(form, counts[pollId]),
    written: written.get(pollId) ?? [],
  }))
}
