import type { SessionId } from '@muster/contracts/ids'
import type { Poll, PollResult } from '@muster/live/polls/model'
import { makeTally } from '@muster/live/polls/tally'
import { makeBatches } from '../../platform/batches.ts'
import type { Db } from '../../platform/db.ts'
import type { Platform } from '../../platform/platform.ts'
import { countBallots, listBallotsOf } from './ballots.store.ts'
import { type Hall, stageOf } from './hall.ts'
import { listWritten } from './written.store.ts'

/** Reads how a hall's polls stand: for all who come at the same time together, and nothing where no poll is shown. */
export function makePollStandings(
  { database: { client } }: Platform,
  { sessionId, stage }: Pick<Hall, 'sessionId' | 'stage'>,
): Hall['pollStandings'] {
  return makeBatches(async (personIds) => {
    const { shown } = stageOf({ stage }).polls
    if (shown.length === 0) return personIds.map(() => [])
    const [results, ballots] = await Promise.all([
      readResults(client, sessionId, shown),
      listBallotsOf(client, { polls: shown, personIds }),
    ])
    const own = new Map(ballots.map(({ pollId, personId, ballot }) => [`${pollId} ${personId}`, ballot]))
    return personIds.map((personId) =>
      results.map((result) => ({ ...result, own: own.get(`${result.pollId} ${personId}`) ?? null })),
    )
  })
}

/** How polls stand: a closed one as its log says, an open one as it is counted now; and what was written in them. */
export async function readResults(
  db: Db,
  sessionId: SessionId,
  polls: readonly Poll[],
): Promise<(PollResult & Pick<Poll, 'pollId'>)[]> {
  const openIds = polls.filter(({ closed }) => !closed).map(({ pollId }) => pollId)
  const [counts, written] = await Promise.all([countBallots(db, sessionId, openIds), listWritten(db, polls)])
  return polls.map(({ pollId, form, closed }) => ({
    pollId,
    tally: closed ?? makeTally(form, counts[pollId]),
    written: written.get(pollId) ?? [],
  }))
}
