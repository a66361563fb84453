import { makeBatches } from '../../platform/batches.ts'
import type { Platform } from '../../platform/platform.ts'
import { type Hall, stageOf } from './hall.ts'
import { countUpvotes, listAuthors, listUpvotesOf } from './upvotes.store.ts'

/** Reads how a hall's questions stand: for all who come at the same time together, and nothing where none was asked. */
export function makeQuestionStandings(
  { database: { client: db } }: Platform,
  { sessionId, stage }: Pick<Hall, 'sessionId' | 'stage'>,
): Hall['questionStandings'] {
  return makeBatches(async (personIds) => {
    const questions = stageOf({ stage }).questions.list.map(({ seq }) => seq)
    if (questions.length === 0) return personIds.map(() => ({ votes: {}, own: [], asked: [] }))
    const [votes, upvotes, authors] = await Promise.all([
      countUpvotes(db, sessionId, questions),
      listUpvotesOf(db, sessionId, personIds),
      listAuthors(db, stage.ref.streamId, { questions, personIds }),
    ])
    const held = new Set(questions)
    const own = Map.groupBy(
      upvotes.filter(({ question }) => held.has(question)),
      ({ personId }) => personId,
    )
    const asked = Map.groupBy(authors, ({ personId }) => personId)
    return personIds.map((personId) => ({
      votes,
      own: (own.get(personId) ?? []).map(({ question }) => question),
      asked: (asked.get(personId) ?? []).map(({ seq }) => seq),
    }))
  })
}
