import { SessionId } from '@muster/contracts/ids'
import { expect, it } from 'vitest'
import { chooseFree, freePlaces } from './free-places.ts'

const [one, two] = ['1', '2'].map((digit) => SessionId.parse(`01890000-0000-7000-8000-00000000000${digit}`))
if (!one || !two) throw new Error('there are two sessions')
const report = { kind: 'report', sessionId: null } as const
const quiz = { kind: 'quiz', sessionId: one } as const
const claim = { kind: 'claim', sessionId: null } as const

it('a kind is free where there is none of it', () => {
  expect(freePlaces('report', { taken: [], sessionIds: [one, two] })).toEqual([null, one, two])
  expect(freePlaces('report', { taken: [report, quiz], sessionIds: [one, two] })).toEqual([one, two])
  expect(freePlaces('quiz', { taken: [report, quiz], sessionIds: [one, two] })).toEqual([null, two])
  expect(freePlaces('claim', { taken: [report], sessionIds: [one] })).toEqual([null])
  expect(freePlaces('claim', { taken: [claim], sessionIds: [one] })).toEqual([])
})

it('what is wanted is chosen while it is free, else the first that is', () => {
  const sessionIds = [one, two]
  expect(chooseFree({ kind: 'quiz', sessionId: two }, { taken: [quiz], sessionIds })).toMatchObject({
    kind: 'quiz',
    sessionId: two,
  })
  expect(chooseFree({ kind: 'quiz', sessionId: one }, { taken: [quiz], sessionIds })).toMatchObject({
    kind: 'quiz',
    sessionId: null,
  })
  expect(chooseFree({ kind: 'claim', sessionId: null }, { taken: [claim], sessionIds })).toMatchObject({
    kinds: ['report', 'quiz'],
    kind: 'report',
    sessionId: null,
  })
})
