import { describe, expect, test } from 'vitest'
import { seatRound } from './open-plan.ts'

const groups = ['red', 'blue'].map((id) => ({
  id,
  name: id,
  topic: '',
  taskSheet: '',
  facilitatorId: null,
  rapporteurId: null,
}))
const plan = {
  groups,
  rounds: [
    {
      placed: [
        { groupId: 'red', people: ['ana', 'bao'] },
        { groupId: 'blue', people: ['chi'] },
      ],
      byHand: [],
    },
    { placed: [{ groupId: 'blue', people: ['ana'] }], byHand: [] },
  ],
}
const takingPart = ['ana', 'bao', 'chi', 'dae', 'eun']

describe('when a round is opened', () => {
  test.each<[string, { round?: number; takingPart?: string[]; here?: string[] }, string[], string[]]>([
    ['whoever was planned has their group, also before they are here', { here: ['ana'] }, ['ana', 'bao'], ['chi']],
    [
      'whoever was not planned goes to the smallest, one after the other',
      { here: ['dae', 'eun'] },
      ['ana', 'bao', 'eun'],
      ['chi', 'dae'],
    ],
    ['the second round has its own people', { round: 1 }, [], ['ana']],
    ['whoever left the project is in no group', { takingPart: ['bao', 'chi'] }, ['bao'], ['chi']],
    ['whoever is here and takes no part is in no group', { here: ['fay'] }, ['ana', 'bao'], ['chi']],
    ['two devices are one person', { here: ['dae', 'dae'] }, ['ana', 'bao'], ['chi', 'dae']],
  ])('%s', (_, what, red, blue) => {
    expect(seatRound(plan, { round: 0, takingPart, here: [], ...what })).toEqual([
      { groupId: 'red', people: red },
      { groupId: 'blue', people: blue },
    ])
  })

  test('there is nothing to open without groups', () => {
    expect(seatRound({ groups: [], rounds: plan.rounds }, { round: 0, takingPart, here: takingPart })).toEqual([])
  })
})
