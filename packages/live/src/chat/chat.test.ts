import { describe, expect, it } from 'vitest'
import { Command } from '../commands.ts'
import { limits } from '../limits.ts'
import { after, ann, ben, facilitator, openStage, type Step, stageOf, start, tell } from '../testing/make.ts'
import { listWordSeqs } from '../words.ts'

const say = (text: string): Step => [ann, { type: 'chat.say', text }]

describe('chat', () => {
  it('words go beside the event: neither the event nor the state holds them', () => {
    const done = tell(openStage(), say('Personal words'))
    expect(done).toMatchObject({ ok: true, placed: [{ words: 'Personal words' }] })
    const kept = done.ok && JSON.stringify([done.placed[0]?.event, done.stream])
    expect(kept).not.toContain('Personal')
  })

  it('a message is known by its seq, its author and its time', () => {
    expect(stageOf(openStage(say('One'), [ben, { type: 'chat.say', text: 'Two' }])).chat.messages).toEqual([
      { seq: 2, by: ann.personId, at: start, replyTo: null, edited: null, deleted: null },
      { seq: 3, by: ben.personId, at: start, replyTo: null, edited: null, deleted: null },
    ])
  })

  it('the state holds the last hundred messages', () => {
    const { chat } = stageOf(openStage(...Array.from({ length: limits.recentMessages + 1 }, () => say('Hello'))))
    expect(chat.messages).toHaveLength(limits.recentMessages)
    expect(chat.messages[0]?.seq).toBe(3)
    expect(chat.messages.at(-1)?.seq).toBe(limits.recentMessages + 2)
  })

  it.each([
    ['stage', ann],
    ['group', ann],
    ['staff', facilitator],
  ] as const)('a snapshot of a %s stream needs the words of what was said', (kind, actor) => {
    const { state } = after(
      kind,
      [actor, { type: 'chat.say', text: 'One' }],
      [actor, { type: 'chat.say', text: 'Two' }],
    )
    expect(listWordSeqs(state)).toEqual([1, 2])
  })
})

describe('the text of a message', () => {
  it.each([
    ['ordinary words', 'Good morning', true],
    ['several lines', 'One\nTwo', true],
    ['2,000 characters', 'x'.repeat(limits.textLength), true],
    ['2,001 characters', 'x'.repeat(limits.textLength + 1), false],
    ['nothing', '', false],
    ['nothing but blanks', ' \n ', false],
    ['a control character', 'a\u0007b', false],
    ['a character that turns the direction', 'a\u202Eb', false],
    ['a number', 7, false],
  ])('%s', (_name, text, isValid) => {
    expect(Command.safeParse({ type: 'chat.say', text }).success).toBe(isValid)
  })
})
