import type { PersonId, PollId, ProjectId, SessionId } from '@muster/contracts/ids'
import type { StreamId } from '@muster/live/stream'
import type { Ctx } from '../../platform/ctx.ts'
import { recordPoll } from '../attendance/checks/polls.service.ts'
import { listPeopleOfProject } from '../identity/people.service.ts'
import { listVoters } from './ballots.store.ts'
import { findOpening, type Opening } from './live.store.ts'
import { cutTies } from './voter-keys.store.ts'
import { findVoters } from './voters.ts'

type Closed = { projectId: ProjectId; sessionId: SessionId; streamId: StreamId; pollId: PollId }

/**
 * A poll closed, all its ballots stored: where the policy takes polls for checks it was one, answered by whoever voted; and
 * where votes have no names, from here on nobody can find out whose they were.
 */
export async function settlePoll(ctx: Ctx, { streamId, ...which }: Closed): Promise<void> {
  const opening = await findOpening(ctx.db, streamId, which.pollId)
  if (!opening) return
  const { openedAt, openedBy, voters } = opening
  const { projectId, sessionId } = which
  await recordPoll(ctx, { projectId, sessionId, openedAt, openedBy, listVoted: () => listVoted(ctx, which, opening) })
  if (voters === 'anonymous') await cutTies(ctx.db, which)
}

/** Who voted, and when; of an anonymous poll that they did, by its end. */
async function listVoted(
  ctx: Ctx,
  { projectId, sessionId, pollId }: Omit<Closed, 'streamId'>,
  { voters }: Pick<Opening, 'voters'>,
): Promise<{ personId: PersonId; votedAt: Date }[]> {
  const cast = new Map(
    (await listVoters(ctx.db, { sessionId, pollId })).map(({ voterId, castAt }) => [voterId, castAt]),
  )
  const poll = { pollId, voters }
  const findVoter = await findVoters(ctx, { sessionId, polls: [poll], make: false })
  const people = await listPeopleOfProject(ctx, projectId)
  return people.flatMap(({ personId }) => {
    const voterId = findVoter(poll, personId)
    if (voterId === null || !cast.has(voterId)) return []
    return [{ personId, votedAt: cast.get(voterId) ?? ctx.now }]
  })
}
