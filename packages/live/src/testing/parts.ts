import type { BallotForm } from '@muster/contracts/poll-shapes'
import fc from 'fast-check'
import { SaidText } from '../chat/model.ts'
import type { SaidThere } from '../complaints/model.ts'
import { streamId } from '../stream.ts'
import {
  makeBlockId,
  makeCheckId,
  makeDeckId,
  makeGroupId,
  makePersonId,
  makePollId,
  makeSessionId,
  makeVideoId,
} from './make.ts'

/** What generated commands and facts are put together from: few of each, so that they meet. */
export const few = fc.integer({ min: 1, max: 3 })
export const personId = few.map(makePersonId)
export const groupId = few.map(makeGroupId)
export const pollId = few.map(makePollId)
export const deckId = few.map(makeDeckId)
export const videoId = few.map(makeVideoId)
export const checkId = few.map(makeCheckId)
/** One more than there are blocks. */
export const blockId = fc.integer({ min: 1, max: 4 }).map(makeBlockId)
export const checkForm = fc.constantFrom('prompt', 'spoken-code')
export const page = fc.integer({ min: 1, max: 4 })
export const unit = fc.integer({ min: 0, max: 10_000 })
export const text = fc.constantFrom('Hello', 'Привет', '안녕하세요').map((words) => SaidText.parse(words))
export const url = fc.constantFrom('https://call.example/1', 'https://call.example/2')
export const inMs = fc.integer({ min: 0, max: 5000 })
export const saidThere: fc.Arbitrary<SaidThere> = fc.record({
  streamId: fc.constant(streamId({ kind: 'stage', sessionId: makeSessionId() })),
  kind: fc.constantFrom('message', 'question'),
  seq: page,
})
export const said = fc.record({
  author: fc.option(personId),
  isGone: fc.boolean(),
  isMuted: fc.boolean(),
  isRepeated: fc.constantFrom(false, false, true),
})
const options = fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D'), { minLength: 2 })
export const form: fc.Arbitrary<BallotForm> = fc.oneof(
  fc.record({ kind: fc.constant('choice'), options, mostChoices: few }),
  fc.record({
    kind: fc.constant('rating'),
    steps: fc.integer({ min: 3, max: 5 }),
    lowest: fc.constant('Not at all'),
    highest: fc.constant('Very much'),
  }),
  fc.record({ kind: fc.constant('ranking'), options }),
  fc.record({ kind: fc.constant('words'), mostWords: few }),
  fc.record({ kind: fc.constant('text') }),
)
const room = fc.record({ groupId, name: fc.constant('Room'), members: fc.array(personId, { maxLength: 3 }) })
/** A plan in which two people and two rooms may well be the same, and one that can be opened. */
export const rooms = fc.oneof(
  fc.array(room, { minLength: 1, maxLength: 3 }),
  fc.uniqueArray(personId, { maxLength: 3 }).map((members) => [
    { groupId: makeGroupId(1), name: 'Red', members },
    { groupId: makeGroupId(2), name: 'Blue', members: [] },
  ]),
)

/** One arbitrary for each command there is: a new command does not compile without. Ids come from few, so that they meet. */
