import { describe, expect, it } from 'vitest'
import { Command } from '../commands.ts'
import { after, facilitator, openStage, outcome, type Step, stageOf, system } from '../testing/make.ts'

const link = (url = 'https://call.example/1', actor: Step[0] = facilitator): Step => [
  actor,
  { type: 'outside-voice.link', url },
]
const unlink: Step = [facilitator, { type: 'outside-voice.unlink' }]

describe('the link to an external call', () => {
  it.each<[string, Step[], Step, string]>([
    ['is set', [], link(), 'outside-voice.linked'],
    ['is set from the programme', [], link('https://call.example/2', system), 'outside-voice.linked'],
    ['is replaced', [link()], link('https://call.example/2'), 'outside-voice.linked'],
    ['is cleared', [link()], unlink, 'outside-voice.unlinked'],
    ['is not cleared where there is none', [], unlink, 'no-link'],
  ])('%s', (_name, before, step, expected) => {
    expect(outcome(openStage(...before), step)).toBe(expected)
  })

  it('is shown to those who wait, too', () => {
    expect(stageOf(after('stage', link())).outsideVoice).toEqual({ url: 'https://call.example/1' })
    expect(stageOf(after('stage', link(), unlink)).outsideVoice).toBeNull()
  })

  it.each([
    ['https', 'https://call.example/1?pwd=x', true],
    ['http', 'http://call.example/1', false],
    ['a script', 'javascript:alert(1)', false],
    ['a mere name', 'call.example', false],
    ['2,001 characters', `https://call.example/${'x'.repeat(1980)}`, false],
  ])('%s', (_name, url, isValid) => {
    expect(Command.safeParse({ type: 'outside-voice.link', url }).success).toBe(isValid)
  })
})
