import { Readable } from 'node:stream'
import type { PollId, ProjectId, SessionId } from '@muster/contracts/ids'
import { streamId } from '@muster/live/stream'
import { type Ctx, inTransaction } from '../../platform/ctx.ts'
import { AppError } from '../../platform/errors.ts'
import { fileNamePart } from '../../platform/file-name.ts'
import type { FileReply } from '../../platform/file-reply.ts'
import { recordAudit } from '../audit/audit.service.ts'
import { listPeopleOfProject } from '../identity/people.service.ts'
import { getSession } from '../programme/programme.service.ts'
import { getProject } from '../projects/projects.service.ts'
import { listBallots, listVoters } from './ballots.store.ts'
import { type PollLanguage, pollReportTitle, type ReportedPoll, writePollReport } from './poll-report.ts'
import { type ClosedPoll, type KeptPoll, listKeptPolls } from './polls.store.ts'
import { listWritten } from './written.store.ts'

type InSession = { projectId: ProjectId; sessionId: SessionId }

/** What came out of the polls of a session that are closed. NOT_FOUND. */
export async function listPollResultsOf(ctx: Ctx, which: InSession) {
  await getSession(ctx, which)
  const polls = await listClosed(ctx, which)
  const written = await listWritten(ctx.db, { sessionId: which.sessionId, polls })
  return {
    polls: polls.map(({ pollId, question, form, voters, openedAt, closed }) => ({
      pollId,
      question,
      form,
      voters,
      openedAt: openedAt.toISOString(),
      closedAt: closed.at.toISOString(),
      result: { tally: closed.tally, written: written.get(pollId) ?? [] },
    })),
  }
}

/** The same as a table for spreadsheets, named after project and session, with names where votes have them. NOT_FOUND. */
export async function exportPollResultsOf(
  ctx: Ctx,
  which: InSession,
  { language }: { language: PollLanguage },
): Promise<FileReply> {
  return inTransaction(ctx, async (ctx) => {
    const { title } = await getSession(ctx, which)
    const { code } = await getProject(ctx, which.projectId)
    const polls = await listClosed(ctx, which)
    const written = await listWritten(ctx.db, { sessionId: which.sessionId, polls }, everything)
    const reported: ReportedPoll[] = []
    for (const poll of polls) {
      const people = poll.voters === 'named' ? await listNamedVotes(ctx, which, poll) : []
      reported.push({ ...poll, written: written.get(poll.pollId) ?? [], people })
    }
    const subject = { type: 'session', id: which.sessionId } as const
    const detail = { polls: polls.length, named: polls.filter(({ voters }) => voters === 'named').length }
    await recordAudit(ctx, { action: 'polls.export', subject, projectId: which.projectId, detail })
    const bytes = writePollReport(reported, language)
    const name = [code, title, pollReportTitle(language)].map(fileNamePart).join('-')
    return {
      stream: Readable.from([bytes]),
      mimeType: 'text/csv; charset=utf-8',
      sizeBytes: bytes.length,
      fileName: `${name}.csv`,
    }
  })
}

const everything = { words: 100_000, texts: 100_000 }

async function listClosed(ctx: Ctx, { sessionId }: InSession): Promise<ClosedPoll[]> {
  const polls = await listKeptPolls(ctx.db, streamId({ kind: 'stage', sessionId }))
  return polls.flatMap((poll) => (poll.closed ? [{ ...poll, closed: poll.closed }] : []))
}

/** Who voted what in a poll, and who takes part and has not voted. NOT_FOUND; REFUSED `poll-anonymous`. */
export async function listVotesOf(ctx: Ctx, { pollId, ...which }: InSession & { pollId: PollId }) {
  await getSession(ctx, which)
  const polls = await listKeptPolls(ctx.db, streamId({ kind: 'stage', sessionId: which.sessionId }))
  const poll = polls.find((poll) => poll.pollId === pollId)
  if (!poll) throw new AppError('NOT_FOUND')
  if (poll.voters !== 'named') throw new AppError('REFUSED', 'poll-anonymous')
  return { people: await listNamedVotes(ctx, which, poll) }
}

/** Those who voted with what they voted, and those who take part and did not, in the order of their names. */
async function listNamedVotes(ctx: Ctx, { projectId, sessionId }: InSession, poll: KeptPoll) {
  const voterIds = (await listVoters(ctx.db, { sessionId, pollId: poll.pollId })).map(({ voterId }) => voterId)
  const cast = await listBallots(ctx.db, { sessionId, polls: [poll], voterIds })
  const ballots = new Map(cast.map(({ voterId, ballot }) => [voterId, ballot]))
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
