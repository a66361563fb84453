// Counts the ballots of a session in the database of an installation whose server has stopped; a process of its own, told
// what to do by the benchmark (see answer-bench.ts).
import { readEnv } from '@muster/server/env'
import { closePlatform, makePlatform } from '@muster/server/platform/make-platform'
import { answerBench } from '../answer-bench.ts'

export type CountCommand = { settings: Record<string, string>; sessionId: string }
/** How many ballots there are, of how many voters, and how many chose each option. */
export type CountedBallots = { ballots: number; voters: number; counts: number[] }

answerBench<CountCommand>(async ({ settings, sessionId }): Promise<CountedBallots> => {
  const platform = await makePlatform(readEnv(settings))
  try {
    const ballots = await platform.database.client.ballot.findMany({ where: { sessionId } })
    const counts: number[] = []
    for (const choice of ballots.flatMap(({ choices }) => choices)) counts[choice] = (counts[choice] ?? 0) + 1
    return { ballots: ballots.length, voters: new Set(ballots.map(({ voterId }) => voterId)).size, counts }
  } finally {
    await closePlatform(platform)
  }
})
