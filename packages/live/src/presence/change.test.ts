import { describe, expect, test } from 'vitest'
import type { PersonCard } from '../protocol/person-card.ts'
import { makeGroupId, makePersonId } from '../testing/make.ts'
import { presenceChange } from './change.ts'

const card = (number: number, name: string): PersonCard => ({
  personId: makePersonId(number),
  name,
  country: 'KR',
  role: 'participant',
  room: 'stage',
})
const [ana, bao] = [card(1, 'Ana'), card(2, 'Bao')]
const inGroup = { ...ana, room: makeGroupId(1) }
const elsewhere = { ...ana, country: 'MN' }
const running: PersonCard = { ...ana, role: 'facilitator' }
const present = (...cards: PersonCard[]) => new Map(cards.map((card) => [card.personId, card]))

describe('what people are told of who is there', () => {
  test.each([
    ['who comes', present(ana), present(ana, bao), { joined: [bao], left: [] }],
    ['who leaves', present(ana, bao), present(bao), { joined: [], left: [ana.personId] }],
    ['who changes rooms', present(ana, bao), present(inGroup, bao), { joined: [inGroup], left: [] }],
    ['who is given a role', present(ana, bao), present(running, bao), { joined: [running], left: [] }],
    ['whose country was put right', present(ana), present(elsewhere), { joined: [elsewhere], left: [] }],
    ['nothing where nothing changed', present(ana, bao), present(bao, ana), null],
  ])('%s', (_, before, after, expected) => {
    expect(presenceChange(before, after)).toEqual(expected)
  })
})
