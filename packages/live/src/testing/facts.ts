import fc from 'fast-check'
import type { Facts } from '../decision.ts'
import { makeBlock, makeDeckId, makeVideoId, start } from './make.ts'
import { few, page, personId, pollId, said } from './parts.ts'

/** What may be known when something is commanded. */
export const facts: fc.Arbitrary<Facts> = fc.record({
  now: fc.integer({ min: start, max: start + 120_000 }),
  ballotCounts: fc.dictionary(
    pollId,
    fc.record({ votes: fc.array(few, { maxLength: 5 }), points: fc.array(few, { maxLength: 5 }), ballots: few }),
  ),
  wasWritten: fc.boolean(),
  deckPages: fc.constant({ [makeDeckId(1)]: 12, [makeDeckId(2)]: 3 }),
  videos: fc.constant({
    [makeVideoId(1)]: { address: null, durationMs: 60_000 },
    [makeVideoId(2)]: { address: 'https://video.example/watch', durationMs: null },
  }),
  asking: fc.option(fc.constant({ forms: ['prompt', 'spoken-code'] as const, expireAfterMs: 60_000, isBreak: false })),
  answerRefusal: fc.constantFrom(null, null, 'wrong-code'),
  order: fc.option(
    fc.record({
      muted: fc.uniqueArray(personId, { maxLength: 2 }),
      slow: fc.option(fc.record({ everyMs: fc.constantFrom(1000, 60_000), last: fc.constant({}) })),
    }),
  ),
  line: fc.constant(null),
  said: fc.option(said),
  about: fc.option(fc.record({ runs: fc.boolean(), presents: fc.boolean() })),
  blocks: fc.constant([makeBlock(1, 2), makeBlock(2, 1), makeBlock(3, 5)]),
  ownQuestions: fc.uniqueArray(page, { maxLength: 2 }),
  upvotes: fc.dictionary(page.map(String), few),
  earlier: fc.option(
    fc.record({
      seq: page,
      by: personId,
      at: fc.constant(start),
      replyTo: fc.constant(null),
      edited: fc.constant(null),
      deleted: fc.constant(null),
    }),
  ),
})
