import { describe, expect, it } from 'vitest'
import { Command } from './commands.ts'
import { decide } from './decide.ts'
import { factsAt } from './decision.ts'
import { rules } from './rules.ts'
import { emptyState } from './state.ts'
import {
  ann,
  facilitator,
  helper,
  listener,
  makeDeckId,
  makePersonId,
  makePollId,
  makeSessionId,
  makeVideoId,
  speaker,
  start,
  system,
} from './testing/make.ts'

const actors = { listener, participant: ann, helper, speaker, facilitator, system }

/** Who is not turned away as `not-allowed`, whatever else may be refused. */
function allowed(kind: keyof typeof rules, input: { type: string }): string {
  const command = Command.parse(input)
  const isAllowed = (actor: (typeof actors)[keyof typeof actors]) => {
    const decision = decide(emptyState(kind), actor, command, factsAt(start))
    return decision.ok || decision.reason !== 'not-allowed'
  }
  return Object.entries(actors)
    .flatMap(([name, actor]) => (isAllowed(actor) ? [name] : []))
    .join(' ')
}

const deckId = makeDeckId(1)
const videoId = makeVideoId(1)
const personId = makePersonId(3)
const pollId = makePollId(1)
const table: [keyof typeof rules, { type: string; [key: string]: unknown }, string][] = [
  ['stage', { type: 'session.open' }, 'facilitator'],
  ['stage', { type: 'session.end' }, 'facilitator system'],
  ['stage', { type: 'session.keep-open', forMs: 60_000 }, 'facilitator'],
  ['stage', { type: 'session.prompt-end', endsItselfAt: start }, 'system'],
  ['stage', { type: 'session.cancel' }, 'system'],
  ['stage', { type: 'deck.present', deckId }, 'speaker facilitator'],
  ['stage', { type: 'deck.turn', deckId, page: 2 }, 'speaker facilitator'],
  ['stage', { type: 'deck.replace', deckId, by: makeDeckId(2) }, 'speaker facilitator system'],
  ['stage', { type: 'deck.hand-over', to: personId }, 'speaker facilitator system'],
  ['stage', { type: 'deck.take-back' }, 'speaker facilitator system'],
  ['stage', { type: 'deck.stop' }, 'speaker facilitator'],
  ['stage', { type: 'drawing.add', deckId, page: 1, colour: 'red', points: [1, 2] }, 'speaker facilitator'],
  ['stage', { type: 'drawing.undo', deckId, page: 1 }, 'speaker facilitator'],
  ['stage', { type: 'drawing.clear', deckId, page: 1 }, 'speaker facilitator'],
  ['stage', { type: 'video.show', videoId }, 'speaker facilitator'],
  ['stage', { type: 'video.play', videoId }, 'speaker facilitator'],
  ['stage', { type: 'video.pause', videoId }, 'speaker facilitator'],
  ['stage', { type: 'video.seek', videoId, positionMs: 1000 }, 'speaker facilitator'],
  ['stage', { type: 'video.stop', videoId }, 'speaker facilitator'],
  ['stage', { type: 'chat.say', text: 'Hello' }, 'participant helper speaker facilitator'],
  ['stage', { type: 'chat.edit', message: 1, text: 'Hello' }, 'participant helper speaker facilitator'],
  ['stage', { type: 'chat.delete', message: 1 }, 'participant helper speaker facilitator'],
  ['stage', { type: 'chat.pin', message: 1 }, 'facilitator'],
  ['stage', { type: 'chat.unpin' }, 'facilitator'],
  ['stage', { type: 'chat.slow', everyMs: 1000 }, 'facilitator'],
  ['stage', { type: 'chat.close' }, 'facilitator'],
  ['stage', { type: 'chat.open' }, 'facilitator'],
  ['stage', { type: 'chat.mute', personId }, 'facilitator'],
  ['stage', { type: 'chat.unmute', personId }, 'facilitator'],
  ['stage', { type: 'hand.raise' }, 'participant helper speaker facilitator'],
  ['stage', { type: 'hand.lower', personId }, 'participant helper speaker facilitator'],
  ['stage', { type: 'hand.take', personId }, 'facilitator'],
  ['stage', { type: 'hand.lower-all' }, 'facilitator'],
  [
    'stage',
    { type: 'poll.open', pollId, question: 'Well?', form: { kind: 'choice', options: ['Yes', 'No'] } },
    'facilitator',
  ],
  ['stage', { type: 'poll.close', pollId }, 'facilitator'],
  ['stage', { type: 'poll.hide', pollId }, 'facilitator'],
  ['stage', { type: 'poll.show-results', pollId }, 'facilitator'],
  ['stage', { type: 'poll.hide-answer', pollId, answerId: pollId }, 'facilitator'],
  ['stage', { type: 'groups.open', forMs: null, rooms: [{ groupId: pollId, name: 'A', members: [] }] }, 'facilitator'],
  ['stage', { type: 'groups.place', personId, groupId: pollId }, 'facilitator system'],
  ['stage', { type: 'groups.announce', text: 'Two minutes' }, 'facilitator'],
  ['stage', { type: 'groups.close', inMs: 0 }, 'facilitator system'],
  ['stage', { type: 'outside-voice.link', url: 'https://call.example/1' }, 'facilitator system'],
  ['stage', { type: 'outside-voice.unlink' }, 'facilitator system'],
  ['stage', { type: 'check.ask', checkId: pollId, form: 'prompt' }, 'facilitator system'],
  ['stage', { type: 'checks.announce', moments: [start] }, 'system'],
  ['stage', { type: 'show.begin' }, 'facilitator'],
  ['stage', { type: 'show.turn', blockId: pollId }, 'facilitator'],
  ['stage', { type: 'show.lengthen', blockId: pollId, byMs: 60_000 }, 'facilitator'],
  ['stage', { type: 'show.skip', blockId: pollId, skipped: true }, 'facilitator'],
  ['stage', { type: 'show.move', blockId: pollId, beforeId: null }, 'facilitator'],
  ['stage', { type: 'show.stop' }, 'facilitator'],
  ['stage', { type: 'captions.offer', languages: ['en'] }, 'facilitator'],
  ['stage', { type: 'captions.allow', personId }, 'facilitator'],
  ['stage', { type: 'captions.disallow', personId }, 'facilitator'],
  // And who is named a captioner in this session.
  ['stage', { type: 'caption.say', language: 'en', text: 'Good morning' }, 'facilitator'],
  ['stage', { type: 'question.ask', text: 'Why?' }, 'participant helper speaker facilitator'],
  ['stage', { type: 'question.withdraw', question: 1 }, 'participant helper speaker facilitator'],
  ['stage', { type: 'question.take', question: 1 }, 'speaker facilitator'],
  ['stage', { type: 'question.release', question: 1 }, 'speaker facilitator'],
  ['stage', { type: 'question.answer', question: 1 }, 'speaker facilitator'],
  ['stage', { type: 'question.dismiss', question: 1, reason: 'no-time' }, 'facilitator'],
  ['stage', { type: 'questions.open' }, 'facilitator'],
  ['stage', { type: 'questions.close' }, 'facilitator'],
  ['stage', { type: 'questions.allow-nameless', allowed: true }, 'facilitator'],
  ['staff', { type: 'chat.say', text: 'Hello' }, 'helper facilitator'],
  ['staff', { type: 'chat.edit', message: 1, text: 'Hello' }, 'helper facilitator'],
  ['staff', { type: 'chat.delete', message: 1 }, 'helper facilitator'],
  ['staff', { type: 'chat.pin', message: 1 }, 'facilitator'],
  ['staff', { type: 'chat.unpin' }, 'facilitator'],
  ['staff', { type: 'door.remove', personId, reason: 'Shouted' }, 'facilitator'],
  ['staff', { type: 'door.readmit', personId }, 'facilitator'],
  ['staff', { type: 'door.lock' }, 'facilitator'],
  ['staff', { type: 'door.unlock' }, 'facilitator'],
  ['staff', { type: 'door.admit', personId }, 'helper facilitator'],
  ['staff', { type: 'door.admit-all' }, 'helper facilitator'],
  ['staff', { type: 'problem.report', kind: 'cannot-hear' }, 'participant helper speaker facilitator'],
  ['staff', { type: 'problem.withdraw', problem: 1 }, 'participant helper speaker facilitator'],
  ['staff', { type: 'problem.take', problem: 1 }, 'helper facilitator'],
  ['staff', { type: 'problem.answer', problem: 1, text: 'Look' }, 'helper facilitator'],
  ['staff', { type: 'problem.close', problem: 1 }, 'helper facilitator'],
  [
    'staff',
    { type: 'complaint.make', about: { streamId: `${makeSessionId()}:stage`, kind: 'message', seq: 1 } },
    'participant helper speaker facilitator',
  ],
  ['staff', { type: 'complaint.close', complaint: 1, how: 'dismissed' }, 'facilitator'],
  ['staff', { type: 'door.knock', personId }, 'system'],
  ['staff', { type: 'door.give-up', personId }, 'system'],
  ['group', { type: 'chat.say', text: 'Hello' }, 'participant helper speaker facilitator'],
  ['group', { type: 'chat.edit', message: 1, text: 'Hello' }, 'participant helper speaker facilitator'],
  ['group', { type: 'chat.delete', message: 1 }, 'participant helper speaker facilitator'],
  ['group', { type: 'chat.pin', message: 1 }, 'facilitator'],
  ['group', { type: 'chat.unpin' }, 'facilitator'],
  ['group', { type: 'chat.slow', everyMs: 1000 }, 'facilitator'],
  ['group', { type: 'chat.close' }, 'facilitator'],
  ['group', { type: 'chat.open' }, 'facilitator'],
  ['group', { type: 'chat.mute', personId }, 'facilitator'],
  ['group', { type: 'chat.unmute', personId }, 'facilitator'],
  ['group', { type: 'hand.raise' }, 'participant helper speaker facilitator'],
  // One's own, or for who runs the session anybody's.
  ['group', { type: 'hand.lower', personId: ann.personId }, 'participant facilitator'],
  ['group', { type: 'hand.take', personId }, 'facilitator'],
  ['group', { type: 'hand.lower-all' }, 'facilitator'],
  ['group', { type: 'help.call' }, 'participant helper speaker facilitator'],
  ['group', { type: 'help.withdraw' }, 'participant helper speaker facilitator'],
  ['group', { type: 'help.answer' }, 'facilitator'],
  ['private', { type: 'chat.say', text: 'Hello' }, 'participant helper speaker facilitator'],
  ['private', { type: 'chat.edit', message: 1, text: 'Hello' }, 'participant helper speaker facilitator'],
  ['private', { type: 'chat.delete', message: 1 }, 'participant helper speaker facilitator'],
  ['person', { type: 'notice.give', notice: 'at-risk', params: {} }, 'system'],
  ['person', { type: 'notice.dismiss', seq: 1 }, 'listener participant helper speaker facilitator'],
  ['person', { type: 'check.put', checkId: pollId, form: 'prompt', expiresAt: start }, 'system'],
  ['person', { type: 'check.answer', checkId: pollId }, 'listener participant helper speaker facilitator'],
]

describe('who may command what', () => {
  it.each(table)('%s: %o', (kind, command, expected) => {
    expect(allowed(kind, command)).toBe(expected)
  })

  it('leaves no command of any stream out', () => {
    const listed = Object.entries(rules).flatMap(([kind, table]) => Object.keys(table).map((type) => `${kind} ${type}`))
    expect(table.map(([kind, command]) => `${kind} ${command.type}`).sort()).toEqual(listed.sort())
  })

  it.each([
    ['staff', 'deck.stop'],
    ['staff', 'hand.raise'],
    ['group', 'session.open'],
    ['group', 'groups.close'],
    ['stage', 'help.call'],
    ['person', 'chat.say'],
  ] as const)('a %s stream does not take %s', (kind, type) => {
    const command = Command.parse({ type, inMs: 0, text: 'Hello' })
    expect(decide(emptyState(kind), facilitator, command, factsAt(start))).toEqual({
      ok: false,
      reason: 'wrong-stream',
    })
  })
})
