import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { PersonId, PollId, ProjectId, SessionId } from './ids.ts'
import { Ballot } from './poll-shapes.ts'

const byPoll = z.object({ projectId: ProjectId, sessionId: SessionId, pollId: PollId })

export const listVotes = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/sessions/:sessionId/polls/:pollId/votes',
  action: 'poll.results',
  summary:
    'Who voted what in a poll whose votes have names, and who takes part and has not voted; refused where they have none (`poll-anonymous`)',
  params: byPoll,
  reply: z.object({
    people: z.array(
      z.object({
        personId: PersonId,
        name: z.string(),
        country: z.string().nullable(),
        /** Null where they have not voted. */
        ballot: Ballot.nullable(),
      }),
    ),
  }),
})
