import type { PollId } from '@muster/contracts/ids'
import type { Poll, Tally } from '@muster/live/polls/model'
import { fitTally } from '@muster/live/polls/tally'
import { makeBatches } from '../../platform/batches.ts'
import type { Platform } from '../../platform/platform.ts'
import { countBallots, listBallotsOf } from './ballots.store.ts'
import { type Hall, stageOf } from './hall.ts'

/** Reads how a hall's polls stand: for all who come at the same time together, and nothing where no poll is shown. */
export function makePollStandings(
  { database }: Platform,
  { sessionId, stage }: Pick<Hall, 'sessionId' | 'stage'>,
): Hall['pollStandings'] {
  return makeBatches(async (personIds) => {
    const { shown } = stageOf({ stage }).polls
    if (shown.length === 0) return personIds.map(() => [])
    const pollIds = shown.map(({ pollId }) => pollId)
    const openIds = shown.filter(({ closed }) => !closed).map(({ pollId }) => pollId)
    const [tallies, ballots] = await Promise.all([
      countOpen(openIds),
      listBallotsOf(database.client, { pollIds, personIds }),
    ])
    const choices = new Map(ballots.map((ballot) => [`${ballot.pollId} ${ballot.personId}`, ballot.choices]))
    return personIds.map((personId) =>
      shown.map((poll) => ({
        pollId: poll.pollId,
        tally: tallyOf(poll, tallies),
        own: choices.get(`${poll.pollId} ${personId}`) ?? null,
      })),
    )
  })

  async function countOpen(pollIds: readonly PollId[]): Promise<Record<string, Tally>> {
    return pollIds.length === 0 ? {} : countBallots(database.client, sessionId, pollIds)
  }
}

const tallyOf = (poll: Poll, tallies: Record<string, Tally>): Tally =>
  poll.closed ?? fitTally(poll, tallies[poll.pollId])
