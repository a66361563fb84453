import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Command } from '../commands.ts'
import { streamId } from '../stream.ts'
import { attempts, run, streamKind } from '../testing/arbitraries.ts'
import { makeCommandId, makeGroupId, makePersonId, makeSessionId } from '../testing/make.ts'
import { liveCommands } from './commands.ts'
import { liveEvents } from './events.ts'

const sessionId = makeSessionId()
const stage = streamId({ kind: 'stage', sessionId })
const command = (command: unknown, more = {}) => ({ streamId: stage, commandId: makeCommandId(1), command, ...more })

describe('what a client may send', () => {
  it.each([
    ['a command', 'live:command', command({ type: 'hand.raise' }), true],
    ['a command without an id', 'live:command', command({ type: 'hand.raise' }, { commandId: undefined }), false],
    ['a command to no stream', 'live:command', command({ type: 'hand.raise' }, { streamId: 'stage' }), false],
    ['an unknown command', 'live:command', command({ type: 'hand.wave' }), false],
    ['a command that only the server gives', 'live:command', command({ type: 'session.cancel' }), false],
    ['a command that is nothing', 'live:command', null, false],
    ['a vote', 'live:vote', { pollId: makeGroupId(1), ballot: { kind: 'choice', choices: [0] } }, true],
    [
      'a vote for eleven options',
      'live:vote',
      { pollId: makeGroupId(1), ballot: { kind: 'choice', choices: Array(11).fill(0) } },
      false,
    ],
    ['a question for what was missed', 'live:since', { streamId: stage, afterSeq: 0 }, true],
    ['a question for the future', 'live:since', { streamId: stage, afterSeq: -1 }, false],
    ['a clock that is no number', 'live:clock', { clientNow: Number.NaN }, false],
  ] as const)('%s', (_name, name, input, isValid) => {
    expect(liveCommands[name].input.safeParse(input).success).toBe(isValid)
  })

  it.each([
    ['a first joining', {}, true],
    ['coming back', { resume: { [stage]: 7 } }, true],
    ['coming back to no stream', { resume: { stage: 7 } }, false],
    ['joining no session', { sessionId: 'today' }, false],
  ])('%s', (_name, more, isValid) => {
    const join = { projectId: sessionId, sessionId, device: makePersonId(1), clientNow: 0, ...more }
    expect(liveCommands['live:join'].input.safeParse(join).success).toBe(isValid)
  })

  it('rubbish is refused and never makes a schema throw', () => {
    fc.assert(
      fc.property(fc.anything(), (rubbish) => {
        for (const { input } of Object.values(liveCommands))
          expect(typeof input.safeParse(rubbish).success).toBe('boolean')
        expect(Command.safeParse({ type: rubbish }).success).toBe(false)
      }),
    )
  })
})

it('whatever a server decides can be sent as a batch and as a snapshot', () => {
  fc.assert(
    fc.property(streamKind, attempts, (kind, attempts) => {
      const { log, stream } = run(kind, attempts)
      const batch = { streamId: stage, events: log.map(({ event }) => event), words: { 1: 'Hello', 2: null } }
      expect(liveEvents['live:events'].parse(JSON.parse(JSON.stringify(batch)))).toEqual(batch)
      const sync = { kind: 'snapshot', streamId: stage, ...stream, words: {} }
      expect(liveCommands['live:since'].reply.parse(JSON.parse(JSON.stringify(sync)))).toEqual(sync)
    }),
  )
})
