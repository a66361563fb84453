import type { PollId, ProjectId, SessionId } from '@muster/contracts/ids'
import { streamId } from '@muster/live/stream'
import type { Ctx } from '../../platform/ctx.ts'
import { AppError } from '../../platform/errors.ts'
import { listPeopleOfProject } from '../identity/people.service.ts'
import { getSession } from '../programme/programme.service.ts'
import { listBallots, listVoters } from './ballots.store.ts'
import { type KeptPoll, listKeptPolls } from './polls.store.ts'

type InSession = { projectId: ProjectId; sessionId: SessionId }

/** Who voted what in a poll, and who takes part and has not voted. NOT_FOUND; REFUSED `poll-anonymous`. */
export async function listVotesOf(ctx: Ctx, { pollId, ...which }: InSession & { pollId: PollId }) {
  await getSession(ctx, which)
  const polls = await listKeptPolls(ctx.db, streamId({ kind: 'stage', sessionId: which.sessionId }))
  const poll = polls.find((poll) => poll.pollId === pollId)
  if (!poll) throw new AppError('NOT_FOUND')
  if (poll.voters !== 'named') throw new AppError('REFUSED', 'poll-anonymous')
  return { people: await listNamedVotes(ctx, which.projectId, poll) }
}

/** Those who voted with what they voted, and those who take part and did not, in the order of their names. */
async function listNamedVotes(ctx: Ctx, projectId: ProjectId, poll: KeptPoll) {
  const voterIds = (await listVoters(ctx.db, poll.pollId)).map(({ voterId }) => voterId)
  const ballots = new Map((await listBallots(ctx.db, [poll], voterIds)).map(({ voterId, ballot }) => [voterId, ballot]))
  const people = await listPeopleOfProject(ctx, projectId)
  return people
    .filter(({ personId, roles }) => ballots.has(personId) || roles.includes('participant'))
    .map(({ personId, names, country }) => ({
      personId,
      name: names.latin,
      country,
      ballot: ballots.get(personId) ?? null,
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
}
