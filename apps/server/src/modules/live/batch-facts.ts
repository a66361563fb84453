import type { PersonId } from '@muster/contracts/ids'
import { allows } from '@muster/contracts/permissions'
import { personOf } from '@muster/live/actor'
import { type Facts, factsAt } from '@muster/live/decision'
import { factsNeeded } from '@muster/live/facts-needed'
import type { Ctx } from '../../platform/ctx.ts'
import { judgeAnswer } from '../attendance/checks/answering.service.ts'
import { describeAsking } from '../attendance/checks/asking.service.ts'
import { listPreparedBlocks } from '../programme/run-of-show.service.ts'
import { listPlayable } from '../videos/videos.service.ts'
import { countBallots } from './ballots.store.ts'
import type { Batch, CommandAsk, StreamRef } from './batch.ts'
import { storeVotes } from './batch-votes.ts'
import { describeSaid } from './complaints.store.ts'
import { listEntries } from './directory.store.ts'
import { listDeckPages } from './live.store.ts'
import { findMessage } from './messages.store.ts'
import { countUpvotes, listAuthors } from './upvotes.store.ts'
import { isShownAnswer } from './written.store.ts'

/** Votes of this batch are stored before they are counted, so that a poll closes with all that were acknowledged. */
export async function gatherFacts(
  batch: Batch,
  { command, actor, line, order }: Pick<CommandAsk, 'command' | 'actor' | 'line' | 'order'>,
): Promise<Facts> {
  const { ctx, ref, stream } = batch
  const needed = factsNeeded(stream.state, command)
  const { pollIds, deckIds, videoIds, asking, answerTo, blocks, message, written, about, said, authorOf, upvotesOf } =
    needed
  const personId = personOf(actor)
  const code = command.type === 'check.answer' ? command.code : undefined
  const facts = factsAt(ctx.now.getTime())
  if (pollIds.length > 0 || upvotesOf.length > 0) await storeVotes(batch)
  const prepared = ref.rehearsalOf ?? ref.sessionId
  return {
    ...facts,
    ballotCounts: pollIds.length > 0 ? await countBallots(ctx.db, ref.sessionId, pollIds) : {},
    deckPages: deckIds.length > 0 ? await listDeckPages(ctx.db, prepared, deckIds) : {},
    videos: videoIds.length > 0 ? await listPlayable(ctx, prepared, videoIds) : {},
    asking: asking && ref.rehearsalOf === null ? await describeAsking(ctx, ref) : null,
    blocks: blocks ? await listPreparedBlocks(ctx, prepared) : [],
    answerRefusal: answerTo && personId ? await judgeAnswer(ctx, { ...ref, checkId: answerTo, personId, code }) : null,
    earlier: message === null ? null : await findMessage(ctx.db, ref.streamId, message),
    wasWritten: written !== null && (await isShownAnswer(ctx.db, { ...written, sessionId: ref.sessionId })),
    said: said && personId && (await describeSaid(ctx.db, ref.streamId, { about: said, personId })),
    order: order ?? null,
    line: line ?? null,
    about: about && (await findAbout(ctx, ref, about)),
    ownQuestions: personId && authorOf.length > 0 ? await findOwn(batch, personId, authorOf) : [],
    upvotes: upvotesOf.length > 0 ? await countUpvotes(ctx.db, ref.sessionId, upvotesOf) : {},
  }
}

/** Those of these questions that a person asked, before or in this very batch. */
async function findOwn({ ctx, ref, words }: Batch, personId: PersonId, questions: number[]): Promise<number[]> {
  const stored = await listAuthors(ctx.db, ref.streamId, { questions, personIds: [personId] })
  const now = words.filter((said) => said.personId === personId)
  return [...stored, ...now].map(({ seq }) => seq)
}

/** What the person whom a command is about may do in this session; null for who holds no role in its project. */
async function findAbout({ db }: Ctx, { projectId }: StreamRef, personId: PersonId): Promise<Facts['about']> {
  const [entry] = await listEntries(db, projectId, [personId])
  return entry && entry.roles.length > 0
    ? { runs: allows('live.run', entry.roles), presents: allows('live.present', entry.roles) }
    : null
}
