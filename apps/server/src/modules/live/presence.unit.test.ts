import { GroupId, PersonId } from '@muster/contracts/ids'
import type { PersonCard } from '@muster/live/protocol/person-card'
import { describe, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { presenceChange } from './presence.ts'

const card = (name: string): PersonCard => ({
  personId: newId(PersonId),
  name,
  country: 'KR',
  role: 'participant',
  room: 'stage',
})
const [ana, bao] = [card('Ana'), card('Bao')]
const inGroup = { ...ana, room: newId(GroupId) }
const running: PersonCard = { ...ana, role: 'facilitator' }
const present = (...cards: PersonCard[]) => new Map(cards.map((card) => [card.personId, card]))

describe('what people are told of who is there', () => {
  test.each([
    ['who comes', present(ana), present(ana, bao), { joined: [bao], left: [] }],
    ['who leaves', present(ana, bao), present(bao), { joined: [], left: [ana.personId] }],
    ['who changes rooms', present(ana, bao), present(inGroup, bao), { joined: [inGroup], left: [] }],
    ['who is given a role', present(ana, bao), present(running, bao), { joined: [running], left: [] }],
    ['nothing where nothing changed', present(ana, bao), present(bao, ana), null],
  ])('%s', (_, before, after, expected) => {
    expect(presenceChange(before, after)).toEqual(expected)
  })
})
