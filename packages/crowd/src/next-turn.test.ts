import { DeckId, PersonId } from '@muster/contracts/ids'
import { expect, test } from 'vitest'
import { nextTurn } from './next-turn.ts'

const [me, other] = ['1', '2'].map((last) => PersonId.parse(`01890000-0000-7000-8000-00000000000${last}`))
if (!me || !other) throw new Error('nobody')
const deckId = DeckId.parse('01890000-0000-7000-8000-000000000003')
const at = (page: number) => ({ deckId, pageCount: 12, page, by: null, since: 0 })
const mine = { personId: me, since: 0 }

test.each([
  ['the first page is left by whoever has the slides', at(1), mine, null, 2],
  ['and so is every page that they turned to', at(5), mine, 5, 6],
  ['the last page stays', at(12), mine, 12, null],
  ['nothing is turned where nothing is shown', null, mine, null, null],
  ['nor before the slides are handed over', at(1), null, null, null],
  ['nor once somebody else turned', at(3), mine, 5, 'not-mine'],
  ['nor once another has the slides', at(5), { personId: other, since: 0 }, 5, 'not-mine'],
  ['nor once they were taken down', null, mine, 5, 'not-mine'],
] as const)('%s', (_, deck, presenter, own, expected) => {
  expect(nextTurn({ deck, presenter }, { me, own })).toBe(expected)
})
