import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addGroup, addRound, editGroup, placePerson, removeGroup, removeRound } from './edit-plan.ts'
import { mixPlan } from './mix-plan.ts'
import type { Member } from './model.ts'
import type { Plan, PlannedGroup } from './plan.ts'
import { countRepeats, groupsOfPeople, listUnplaced } from './read-plan.ts'

const group = (id: string): PlannedGroup => ({
  id,
  name: id.toUpperCase(),
  topic: '',
  taskSheet: '',
  facilitatorId: null,
  rapporteurId: null,
})
const wishes = { spread: ['country'], alike: null, together: [], apart: [], seed: 1 }
const everybody = ['ana', 'bao', 'chi', 'dae', 'eun']
/** Two rounds: Ana and Bao in red, Chi in blue; then Ana in blue alone. Dae and Eun are in no group. */
const plan: Plan = {
  groups: [group('red'), group('blue')],
  rounds: [
    {
      placed: [
        { groupId: 'red', people: ['ana', 'bao'] },
        { groupId: 'blue', people: ['chi'] },
      ],
      byHand: ['ana', 'chi'],
    },
    { placed: [{ groupId: 'blue', people: ['ana'] }], byHand: [] },
  ],
  wishes,
}
const where = (of: Plan, round = 0) => Object.fromEntries(groupsOfPeople(of, { round, people: everybody }))
const move = (personId: string, groupId: string | null, round = 0) => placePerson(plan, { round, personId, groupId })

describe('who is where', () => {
  test.each<[string, Plan, object, object]>([
    ['as it was planned', plan, { ana: 'red', bao: 'red', chi: 'blue' }, { ana: 'blue' }],
    [
      'after a group was added',
      addGroup(plan, group('green')),
      { ana: 'red', bao: 'red', chi: 'blue' },
      { ana: 'blue' },
    ],
    ['after one was removed: its people are unplaced', removeGroup(plan, 'red'), { chi: 'blue' }, { ana: 'blue' }],
    ['after one was removed in which people are later', removeGroup(plan, 'blue'), { ana: 'red', bao: 'red' }, {}],
    ['after somebody moved', move('ana', 'blue'), { ana: 'blue', bao: 'red', chi: 'blue' }, { ana: 'blue' }],
    [
      'after somebody came in',
      move('dae', 'red', 1),
      { ana: 'red', bao: 'red', chi: 'blue' },
      { ana: 'blue', dae: 'red' },
    ],
    ['after somebody was taken out', move('bao', null), { ana: 'red', chi: 'blue' }, { ana: 'blue' }],
    ['after a move to where nothing is', move('bao', 'grey'), { ana: 'red', bao: 'red', chi: 'blue' }, { ana: 'blue' }],
    ['after a move in a round that there is not', move('bao', 'blue', 7), where(plan), where(plan, 1)],
    ['after the first round was removed', removeRound(plan, 0), { ana: 'blue' }, {}],
    ['after a group got another name', editGroup(plan, 'red', { name: 'Rot' }), where(plan), where(plan, 1)],
  ])('%s', (_, after, first, second) => {
    expect(where(after)).toEqual(first)
    expect(where(after, 1)).toEqual(second)
  })

  test('whom somebody places by hand is remembered so, and forgotten once they are in no group', () => {
    expect(move('bao', 'blue').rounds[0]?.byHand).toEqual(['ana', 'chi', 'bao'])
    expect(move('ana', null).rounds[0]?.byHand).toEqual(['chi'])
    expect(removeGroup(plan, 'red').rounds[0]?.byHand).toEqual(['chi'])
  })

  test('the last round stays, and a new one is empty', () => {
    const one = removeRound(plan, 0)
    expect(removeRound(one, 0)).toBe(one)
    expect(listUnplaced(addRound(one), { round: 1, people: everybody })).toEqual(everybody)
  })

  test('an edit changes that group alone', () => {
    const { groups } = editGroup(plan, 'blue', { topic: 'Data', rapporteurId: 'chi' })
    expect(groups).toEqual([plan.groups[0], { ...group('blue'), topic: 'Data', rapporteurId: 'chi' }])
  })

  test('who left the project is ignored, and who came is unplaced', () => {
    const people = ['bao', 'chi', 'new']
    expect([...groupsOfPeople(plan, { round: 0, people }).keys()]).toEqual(['bao', 'chi'])
    expect(listUnplaced(plan, { round: 0, people })).toEqual(['new'])
  })
})

describe('pairs that meet again', () => {
  test('are counted in each round, of those who are there', () => {
    const placed = [{ groupId: 'red', people: ['ana', 'bao', 'chi'] }]
    const three: Plan = {
      ...plan,
      rounds: [plan.rounds[0], { placed, byHand: [] }, { placed, byHand: [] }].flatMap((round) => round ?? []),
    }
    expect(countRepeats(three, everybody)).toEqual([0, 1, 3])
    expect(countRepeats(three, ['ana', 'chi'])).toEqual([0, 0, 1])
  })
})

describe('mixing anew', () => {
  const members = everybody.map((personId): Member => ({ personId, traits: { country: personId < 'c' ? 'KR' : 'MN' } }))
  const anew = (more: Partial<Parameters<typeof mixPlan<string, string, string>>[1]> = {}, of = plan) => {
    const mixed = mixPlan(of, { members, groups: of.groups, rounds: 2, keepByHand: true, ...more })
    if (!mixed.ok) throw new Error(mixed.impossible.reason)
    return mixed.plan
  }

  test('keeps whom somebody placed by hand where they are, in their round', () => {
    for (let seed = 0; seed < 8; seed++) {
      const mixed = anew({}, { ...plan, wishes: { ...wishes, seed } })
      expect(where(mixed)).toMatchObject({ ana: 'red', chi: 'blue' })
      expect(mixed.rounds.map(({ byHand }) => byHand)).toEqual([['ana', 'chi'], []])
    }
  })

  test('moves them as well where that is not asked', () => {
    const places = Array.from({ length: 8 }, (_, seed) =>
      where(anew({ keepByHand: false }, { ...plan, wishes: { ...wishes, seed } })),
    )
    expect(places.some((groups) => 'ana' in groups && groups.ana === 'blue')).toBe(true)
    expect(anew({ keepByHand: false }).rounds[0]?.byHand).toEqual([])
  })

  test('places everybody who is in the project now, and nobody else', () => {
    const now = [...members.slice(1), { personId: 'new', traits: {} }]
    const [round] = anew({ members: now }).rounds
    expect(round?.placed.flatMap(({ people }) => people).sort()).toEqual(['bao', 'chi', 'dae', 'eun', 'new'])
    expect(round?.byHand).toEqual(['chi'])
  })

  test('makes as many groups and rounds as are asked for', () => {
    const mixed = anew({ groups: [...plan.groups, group('green')], rounds: 3 })
    expect(mixed.groups).toHaveLength(3)
    expect(
      mixed.rounds.map(({ placed }) => placed.map(({ people }) => people.length).toSorted((one, other) => one - other)),
    ).toEqual(Array.from({ length: 3 }, () => [1, 2, 2]))
  })

  test('says of whom it is impossible', () => {
    const asked = { ...plan, wishes: { ...wishes, together: [['ana', 'chi']] } }
    expect(mixPlan(asked, { members, groups: plan.groups, rounds: 1, keepByHand: true })).toEqual({
      ok: false,
      impossible: { reason: 'together-in-two-groups', people: ['ana', 'chi'] },
    })
  })
})

test('whatever is edited, nobody disappears and nobody is in two groups', () => {
  const person = fc.constantFrom(...everybody)
  const groupId = fc.constantFrom('red', 'blue', 'green', 'grey')
  const round = fc.nat(2)
  type Edit = (before: Plan) => Plan
  const edit = fc.oneof(
    fc.record({ round, personId: person, groupId: fc.option(groupId) }).map(
      (to): Edit =>
        (of) =>
          placePerson(of, to),
    ),
    groupId.map(
      (id): Edit =>
        (of) =>
          removeGroup(of, id),
    ),
    groupId.map(
      (id): Edit =>
        (of) =>
          of.groups.some((each) => each.id === id) ? of : addGroup(of, group(id)),
    ),
    fc.constant<Edit>(addRound),
    round.map(
      (which): Edit =>
        (of) =>
          removeRound(of, which),
    ),
  )
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
      const after = edits.reduce((before, change) => change(before), plan)
      after.rounds.forEach(({ placed, byHand }, index) => {
        const seated = placed.flatMap(({ people }) => people)
        expect(new Set(seated).size).toBe(seated.length)
        expect(byHand.every((personId) => seated.includes(personId))).toBe(true)
        const known = new Set(after.groups.map(({ id }) => id))
        expect(placed.every(({ groupId }) => known.has(groupId))).toBe(true)
        expect([...seated, ...listUnplaced(after, { round: index, people: everybody })].sort()).toEqual(everybody)
      })
    }),
  )
})
