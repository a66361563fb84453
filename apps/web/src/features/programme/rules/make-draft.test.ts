import type { GroupPlan } from '@muster/contracts/group-plans'
import { PersonId } from '@muster/contracts/ids'
import { describe, expect, test } from 'vitest'
import { firstDraft, groupsFor, newGroup, sizeOf, wishesOf } from './make-draft.ts'

const [ana, bao, chi] = [1, 2, 3].map((number) => PersonId.parse(`01890000-0000-7000-8000-00000000000${number}`))
const wishes: GroupPlan['wishes'] = { spread: ['country'], alike: null, together: [], apart: [], seed: 0 }
const plan = (what: Partial<GroupPlan> = {}): GroupPlan => ({
  groups: [],
  rounds: [{ placed: [], byHand: [] }],
  wishes,
  ...what,
})
const nameOf = (number: number) => `Group ${number}`

describe('what is asked first', () => {
  test.each([
    [69, 14],
    [12, 2],
    [3, 2],
    [1, 1],
    [0, 1],
  ])('for %i people are %i groups', (people, count) => {
    expect(firstDraft(plan(), { people, traits: ['country'] }).count).toBe(count)
  })

  test.each<[string, Partial<GroupPlan['wishes']>, string]>([
    ['mixed by country', {}, 'mixed'],
    ['by chance where people do not differ by what was asked', { spread: ['place'] }, 'random'],
    ['alike where that was asked last', { spread: [], alike: 'organisation' }, 'alike'],
  ])('is %s', (_, asked, mixing) => {
    const draft = firstDraft(plan({ wishes: { ...wishes, ...asked } }), {
      people: 9,
      traits: ['country', 'organisation'],
    })
    expect(draft.mixing).toBe(mixing)
  })

  test('is as many groups and rounds as there are', () => {
    const { rounds } = plan()
    const known = plan({ groups: [newGroup('A'), newGroup('B'), newGroup('C')], rounds: [...rounds, ...rounds] })
    expect(firstDraft(known, { people: 69, traits: [] })).toMatchObject({ count: 3, rounds: 2 })
  })
})

test('a set asks nothing once fewer than two of its people are in the project', () => {
  if (!ana || !bao || !chi) throw new Error('three people')
  const draft = {
    ...firstDraft(plan(), { people: 9, traits: ['country'] }),
    together: [
      [ana, chi],
      [ana, bao, chi],
    ],
  }
  expect(wishesOf(draft, { known: new Set([ana, bao]), seed: 3 })).toEqual({
    ...wishes,
    together: [[ana, bao]],
    seed: 3,
  })
})

test('groups stay with their topics, and come or go at the end', () => {
  const [red, blue] = [newGroup('Red'), newGroup('Blue')]
  const known = { groups: [red, blue] }
  expect(groupsFor(known, { count: 1, nameOf })).toEqual([red])
  const more = groupsFor(known, { count: 4, nameOf })
  expect(more.slice(0, 2)).toEqual([red, blue])
  expect(more.slice(2).map(({ name }) => name)).toEqual(['Group 3', 'Group 4'])
  expect(new Set(more.map(({ id }) => id)).size).toBe(4)
})

test.each([
  [13, 4, 4],
  [12, 4, 3],
  [0, 3, 1],
])('of %i people in %i groups the largest has %i', (people, count, size) => {
  expect(sizeOf(people, count)).toBe(size)
})
