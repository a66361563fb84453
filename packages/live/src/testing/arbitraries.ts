import fc from 'fast-check'
import type { Actor } from '../actor.ts'
import { advance, type Folded } from '../advance.ts'
import type { Command, CommandOf, CommandType } from '../commands.ts'
import { type Facts, factsAt } from '../decision.ts'
import type { PlacedEvent } from '../events.ts'
import { problemKinds } from '../problems/model.ts'
import { dismissalReasons } from '../questions/model.ts'
import { emptyState } from '../state.ts'
import type { StreamKind } from '../stream.ts'
import { facts } from './facts.ts'
import { ann, ben, facilitator, helper, listener, makePollAnswerId, speaker, start, system } from './make.ts'
import {
  blockId,
  checkForm,
  checkId,
  few,
  form,
  groupId,
  inMs,
  page,
  personId,
  pollId,
  rooms,
  saidThere,
  text,
  url,
} from './parts.ts'
import { presenting } from './presenting.ts'

const byType: { [Type in CommandType]: fc.Arbitrary<CommandOf<Type>> } = {
  'session.open': fc.record({ type: fc.constant('session.open') }),
  'session.end': fc.record({ type: fc.constant('session.end') }),
  'session.keep-open': fc.record({
    type: fc.constant('session.keep-open'),
    forMs: fc.integer({ min: 60_000, max: 90_000 }),
  }),
  'session.prompt-end': fc.record({
    type: fc.constant('session.prompt-end'),
    endsItselfAt: fc.integer({ min: start, max: start + 60_000 }),
  }),
  'session.cancel': fc.record({ type: fc.constant('session.cancel') }),
  ...presenting,
  'chat.say': fc.oneof(
    fc.record({ type: fc.constant('chat.say'), text }),
    fc.record({ type: fc.constant('chat.say'), text, replyTo: page }),
  ),
  'chat.edit': fc.record({ type: fc.constant('chat.edit'), message: page, text }),
  'chat.delete': fc.record({ type: fc.constant('chat.delete'), message: page }),
  'chat.pin': fc.record({ type: fc.constant('chat.pin'), message: page }),
  'chat.unpin': fc.record({ type: fc.constant('chat.unpin') }),
  'chat.slow': fc.record({ type: fc.constant('chat.slow'), everyMs: fc.constantFrom(null, 1000, 60_000) }),
  'chat.close': fc.record({ type: fc.constant('chat.close') }),
  'chat.open': fc.record({ type: fc.constant('chat.open') }),
  'chat.mute': fc.record({ type: fc.constant('chat.mute'), personId }),
  'chat.unmute': fc.record({ type: fc.constant('chat.unmute'), personId }),
  'hand.raise': fc.record({ type: fc.constant('hand.raise') }),
  'hand.lower': fc.record({ type: fc.constant('hand.lower'), personId }),
  'hand.take': fc.record({ type: fc.constant('hand.take'), personId }),
  'hand.lower-all': fc.record({ type: fc.constant('hand.lower-all') }),
  'poll.open': fc.record({
    type: fc.constant('poll.open'),
    pollId,
    question: fc.constant('Well?'),
    form,
    voters: fc.constantFrom('anonymous', 'named'),
    results: fc.constantFrom('shown', 'hidden'),
  }),
  'poll.show-results': fc.record({ type: fc.constant('poll.show-results'), pollId }),
  'poll.close': fc.record({ type: fc.constant('poll.close'), pollId }),
  'poll.hide': fc.record({ type: fc.constant('poll.hide'), pollId }),
  'poll.hide-answer': fc.record({ type: fc.constant('poll.hide-answer'), pollId, answerId: few.map(makePollAnswerId) }),
  'groups.open': fc.record({
    type: fc.constant('groups.open'),
    rooms,
    forMs: fc.option(few),
  }),
  'groups.place': fc.record({ type: fc.constant('groups.place'), personId, groupId }),
  'groups.announce': fc.record({ type: fc.constant('groups.announce'), text }),
  'groups.close': fc.record({ type: fc.constant('groups.close'), inMs }),
  'outside-voice.link': fc.record({ type: fc.constant('outside-voice.link'), url }),
  'outside-voice.unlink': fc.record({ type: fc.constant('outside-voice.unlink') }),
  'help.call': fc.record({ type: fc.constant('help.call') }),
  'help.withdraw': fc.record({ type: fc.constant('help.withdraw') }),
  'help.answer': fc.record({ type: fc.constant('help.answer') }),
  'notice.give': fc.record({
    type: fc.constant('notice.give'),
    notice: fc.constant('at-risk'),
    params: fc.constant({ mayMissMs: 1 }),
  }),
  'notice.dismiss': fc.record({ type: fc.constant('notice.dismiss'), seq: page }),
  'check.ask': fc.record({ type: fc.constant('check.ask'), checkId, form: checkForm }),
  'checks.announce': fc.record({ type: fc.constant('checks.announce'), moments: fc.array(few, { minLength: 1 }) }),
  'check.put': fc.record({
    type: fc.constant('check.put'),
    checkId,
    form: checkForm,
    expiresAt: fc.integer({ min: start, max: start + 60_000 }),
  }),
  'show.begin': fc.record({ type: fc.constant('show.begin') }),
  'show.turn': fc.record({ type: fc.constant('show.turn'), blockId }),
  'show.lengthen': fc.record({
    type: fc.constant('show.lengthen'),
    blockId,
    byMs: fc.integer({ min: -120_000, max: 120_000 }),
  }),
  'show.skip': fc.record({ type: fc.constant('show.skip'), blockId, skipped: fc.boolean() }),
  'show.move': fc.record({ type: fc.constant('show.move'), blockId, beforeId: fc.option(blockId) }),
  'show.stop': fc.record({ type: fc.constant('show.stop') }),
  'question.ask': fc.record({ type: fc.constant('question.ask'), text, nameless: fc.boolean() }),
  'question.withdraw': fc.record({ type: fc.constant('question.withdraw'), question: page }),
  'question.take': fc.record({ type: fc.constant('question.take'), question: page }),
  'question.release': fc.record({ type: fc.constant('question.release'), question: page }),
  'question.answer': fc.oneof(
    fc.record({ type: fc.constant('question.answer'), question: page, text }),
    fc.record({ type: fc.constant('question.answer'), question: page }),
  ),
  'question.dismiss': fc.record({
    type: fc.constant('question.dismiss'),
    question: page,
    reason: fc.constantFrom(...dismissalReasons),
  }),
  'questions.open': fc.record({ type: fc.constant('questions.open') }),
  'questions.close': fc.record({ type: fc.constant('questions.close') }),
  'questions.allow-nameless': fc.record({ type: fc.constant('questions.allow-nameless'), allowed: fc.boolean() }),
  'check.answer': fc.record({ type: fc.constant('check.answer'), checkId }),
  'door.remove': fc.record({ type: fc.constant('door.remove'), personId, reason: text }),
  'door.readmit': fc.record({ type: fc.constant('door.readmit'), personId }),
  'door.lock': fc.record({ type: fc.constant('door.lock') }),
  'door.unlock': fc.record({ type: fc.constant('door.unlock') }),
  'door.admit': fc.record({ type: fc.constant('door.admit'), personId }),
  'door.admit-all': fc.record({ type: fc.constant('door.admit-all') }),
  'door.knock': fc.record({ type: fc.constant('door.knock'), personId }),
  'door.give-up': fc.record({ type: fc.constant('door.give-up'), personId }),
  'captions.offer': fc.record({
    type: fc.constant('captions.offer'),
    languages: fc.uniqueArray(fc.constantFrom('en', 'mn')),
  }),
  'captions.allow': fc.record({ type: fc.constant('captions.allow'), personId }),
  'captions.disallow': fc.record({ type: fc.constant('captions.disallow'), personId }),
  'caption.say': fc.record({ type: fc.constant('caption.say'), language: fc.constantFrom('en', 'mn'), text }),
  'problem.report': fc.oneof(
    fc.record({ type: fc.constant('problem.report'), kind: fc.constantFrom(...problemKinds) }),
    fc.record({ type: fc.constant('problem.report'), kind: fc.constantFrom(...problemKinds), text }),
  ),
  'problem.withdraw': fc.record({ type: fc.constant('problem.withdraw'), problem: page }),
  'problem.take': fc.record({ type: fc.constant('problem.take'), problem: page }),
  'problem.answer': fc.record({ type: fc.constant('problem.answer'), problem: page, text }),
  'complaint.make': fc.record({
    type: fc.constant('complaint.make'),
    about: saidThere,
    text: fc.option(text, { nil: undefined }),
  }),
  'complaint.close': fc.record({
    type: fc.constant('complaint.close'),
    complaint: page,
    how: fc.constantFrom('deleted', 'muted', 'dismissed'),
  }),
  'problem.close': fc.record({ type: fc.constant('problem.close'), problem: page }),
}

const ends: readonly string[] = ['session.end', 'session.cancel'] satisfies CommandType[]
/** What ends a session is rare, so that much happens before. */
const command: fc.Arbitrary<Command> = fc.oneof(
  ...Object.entries(byType).map(([type, arbitrary]) => ({ arbitrary, weight: ends.includes(type) ? 1 : 8 })),
)
const actor: fc.Arbitrary<Actor> = fc.oneof(
  { arbitrary: fc.constantFrom(facilitator, system), weight: 3 },
  { arbitrary: fc.constantFrom(ann, ben, speaker, helper, listener), weight: 2 },
)
const opening = {
  actor: facilitator,
  command: { type: 'session.open' },
  facts: factsAt(start),
} as const

/** One command of anybody's at any time, sensible or not. */
export type Attempt = { actor: Actor; command: Command; facts: Facts }
export const attempt: fc.Arbitrary<Attempt> = fc.record({ actor, command, facts })
/** A sequence of them, most on a session that is open. */
export const attempts: fc.Arbitrary<Attempt[]> = fc
  .tuple(fc.boolean(), fc.array(attempt, { size: '+1' }))
  .map(([opens, rest]) => (opens ? [opening, ...rest] : rest))
export const streamKind: fc.Arbitrary<StreamKind> = fc.constantFrom(
  'stage',
  'stage',
  'stage',
  'group',
  'staff',
  'person',
  'private',
)

/** The log and the last state of a stream after a sequence of attempts. */
export function run(kind: StreamKind, attempts: readonly Attempt[]): { log: PlacedEvent[]; stream: Folded } {
  const log: PlacedEvent[] = []
  let stream: Folded = { seq: 0, state: emptyState(kind) }
  for (const { facts, ...asked } of attempts) {
    const done = advance(stream, { ...asked, commandId: null }, facts)
    if (!done.ok) continue
    stream = done.stream
    log.push(...done.placed)
  }
  return { log, stream }
}
