import type { ProjectId, SessionId } from '@muster/contracts/ids'
import type { Command, CommandType } from '@muster/live/commands'
import type { Event } from '@muster/live/events'
import type { StreamId } from '@muster/live/stream'
import type { Ctx } from '../../platform/ctx.ts'
import { forgetCodes, recordAnswer } from '../attendance/checks/answering.service.ts'
import { recordAsked } from '../attendance/checks/asking.service.ts'
import { placeChecksOf } from '../attendance/checks/placing.service.ts'
import { recordAudit } from '../audit/audit.service.ts'
import { endSession, getSession, openSession, type SessionFacts } from '../programme/programme.service.ts'
import { settlePoll } from './close-poll.ts'
import { putToEach } from './put-checks.ts'
import { endRehearsalsOf } from './rehearsals.service.ts'
import { tellOfProblem } from './tell-of-problem.ts'
import { hideAnswer } from './written.store.ts'

/**
 * What is done by those who run or present, and is no matter of seconds. Opening and ending are recorded by the programme;
 * turned pages, words and hands have their record in the log itself, with person and time;
 * so does what somebody does with their own words, and who complains of others', which auditors are not told.
 */
const audited: ReadonlySet<CommandType> = new Set<CommandType>([
  'session.keep-open',
  'deck.present',
  'deck.replace',
  'deck.stop',
  'deck.hand-over',
  'deck.take-back',
  'video.show',
  'video.stop',
  'poll.open',
  'poll.close',
  'poll.hide',
  'poll.show-results',
  'poll.hide-answer',
  'groups.open',
  'groups.place',
  'groups.announce',
  'groups.close',
  'outside-voice.link',
  'outside-voice.unlink',
  'help.answer',
  'check.ask',
  'show.begin',
  'show.turn',
  'show.lengthen',
  'show.skip',
  'show.move',
  'show.stop',
  'chat.pin',
  'chat.unpin',
  'chat.slow',
  'chat.close',
  'chat.open',
  'chat.mute',
  'chat.unmute',
  'problem.take',
  'problem.answer',
  'problem.close',
  'complaint.close',
  'captions.offer',
  'captions.allow',
  'captions.disallow',
  'door.remove',
  'door.readmit',
  'door.lock',
  'door.unlock',
  'door.admit',
  'door.admit-all',
  'question.take',
  'question.release',
  'question.answer',
  'question.dismiss',
  'questions.open',
  'questions.close',
  'questions.allow-nameless',
])

export type Decided = {
  projectId: ProjectId
  sessionId: SessionId
  streamId: StreamId
  rehearsalOf: SessionId | null
  command: Command
  events: readonly Event[]
  /** The words of each of the events, where it has any. */
  words: readonly (string | undefined)[]
}

/**
 * What decided events mean for the rest of the house, in the transaction that stores them; throws where the programme
 * refuses. Answers the commands that follow from them, which the server itself gives on the same stream.
 */
export async function takeEffect(
  ctx: Ctx,
  { projectId, sessionId, streamId, rehearsalOf, command, events, words }: Decided,
): Promise<Command[]> {
  const inSession = { projectId, sessionId, streamId, events }
  // What is only rehearsed is nobody's affair.
  const following = rehearsalOf === null ? await affectProgramme(ctx, inSession) : []
  for (const event of events) if (event.type === 'poll.answer-hidden') await hideAnswer(ctx.db, { ...event, sessionId })
  for (const event of events)
    if (event.type === 'chat.deleted' && event.author !== event.actor)
      await recordAudit(ctx, {
        action: 'live.chat.delete',
        subject: { type: 'stream', id: streamId },
        projectId,
        detail: { seq: event.seq, message: event.message, author: event.author },
      })
  for (const [index, event] of events.entries()) await tellOfProblem(ctx, { sessionId, event, words: words[index] })
  const last = events.at(-1)
  if (audited.has(command.type) && ctx.actor.personId !== null && last) {
    await recordAudit(ctx, {
      action: `live.${command.type}`,
      subject: { type: 'stream', id: streamId },
      projectId,
      detail: { seq: last.seq, ...concerned(command) },
    })
  }
  return following
}

/** What happens in a session, as far as it is the programme's or evidence. */
async function affectProgramme(
  ctx: Ctx,
  { projectId, sessionId, streamId, events }: Pick<Decided, 'projectId' | 'sessionId' | 'streamId' | 'events'>,
): Promise<Command[]> {
  const following: Command[] = []
  for (const event of events) {
    if (event.type === 'session.opened') {
      const session = await openSession(ctx, { sessionId })
      await endRehearsalsOf(ctx, { projectId, sessionId })
      const { externalCallUrl } = session
      if (externalCallUrl !== null) following.push({ type: 'outside-voice.link', url: externalCallUrl })
      following.push(...(await place(ctx, session, session.endsAt.getTime())))
    }
    if (event.type === 'session.kept-open')
      following.push(...(await place(ctx, await getSession(ctx, { projectId, sessionId }), event.endsItselfAt)))
    if (event.type === 'check.asked') {
      const { checkId, form, expiresAt } = event
      const asking = { projectId, sessionId, checkId, form, expiresAtMs: expiresAt }
      await putToEach(ctx, { sessionId, event, personIds: await recordAsked(ctx, asking) })
    }
    if (event.type === 'poll.closed') await settlePoll(ctx, { projectId, sessionId, streamId, pollId: event.pollId })
    if (event.type === 'check.answered' && event.actor !== null)
      await recordAnswer(ctx, { checkId: event.checkId, personId: event.actor })
    if (event.type === 'session.ended') {
      await endSession(ctx, { sessionId, how: event.how })
      await forgetCodes(ctx, sessionId)
    }
    if (event.type === 'session.cancelled') {
      const { state } = await getSession(ctx, { projectId, sessionId })
      if (state === 'open') await endSession(ctx, { sessionId, how: 'by-decision' })
      await forgetCodes(ctx, sessionId)
    }
  }
  return following
}

/** Whom or what a command is about. */
function concerned(command: Command): Record<string, string | number | boolean> {
  switch (command.type) {
    case 'deck.hand-over':
      return { personId: command.to }
    case 'chat.mute':
    case 'chat.unmute':
    case 'captions.allow':
    case 'captions.disallow':
    case 'door.remove':
    case 'door.readmit':
    case 'door.admit':
      return { personId: command.personId }
    case 'problem.take':
    case 'problem.answer':
    case 'problem.close':
      return { problem: command.problem }
    case 'complaint.close':
      return { complaint: command.complaint, how: command.how }
    case 'video.show':
    case 'video.stop':
      return { videoId: command.videoId }
    case 'chat.pin':
      return { message: command.message }
    case 'question.take':
    case 'question.release':
      return { question: command.question }
    case 'question.answer':
      return { question: command.question, inWriting: command.text !== undefined }
    case 'question.dismiss':
      return { question: command.question, reason: command.reason }
    case 'questions.allow-nameless':
      return { allowed: command.allowed }
    default:
      return {}
  }
}

/** Places the checks of a session up to its end; the moments that are told beforehand are told on the stage. */
async function place(ctx: Ctx, session: SessionFacts, endsAtMs: number): Promise<Command[]> {
  const moments = await placeChecksOf(ctx, { session, endsAtMs })
  return moments.length > 0 ? [{ type: 'checks.announce', moments }] : []
}
