import { z } from 'zod'
import { endpoint, fileReply } from './endpoint.ts'
import { PersonId, PollId, ProjectId, SessionId } from './ids.ts'
import { Ballot, BallotForm, PollResult, PollVoters } from './poll-shapes.ts'
import { Instant } from './text.ts'

const bySession = z.object({ projectId: ProjectId, sessionId: SessionId })
const byPoll = bySession.extend({ pollId: PollId })

export const pollLanguages = ['en', 'ko'] as const

export const listPollResults = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/sessions/:sessionId/polls',
  action: 'poll.results',
  summary: 'What came out of the polls of a session that are closed, in the order in which they were asked',
  params: bySession,
  reply: z.object({
    polls: z.array(
      z.object({
        pollId: PollId,
        question: z.string(),
        form: BallotForm,
        voters: PollVoters,
        openedAt: Instant,
        closedAt: Instant,
        result: PollResult,
      }),
    ),
  }),
})

export const exportPollResults = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/sessions/:sessionId/polls/csv',
  action: 'poll.results',
  audit: ['polls.export'],
  summary: 'The same as a table, with who voted what where votes have names',
  params: bySession,
  query: z.object({ language: z.enum(pollLanguages) }),
  reply: fileReply('text/csv'),
})

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
