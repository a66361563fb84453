import { expect, it } from 'vitest'
import { type Upcaster, upcast } from './upcast.ts'

const table: Record<string, Upcaster> = {
  'page.turned@1': ({ page, ...rest }) => ({ ...rest, to: page }),
  'page.turned@2': ({ type: _old, ...rest }) => ({ ...rest, type: 'deck.turned' }),
}

it.each([
  [
    'an old event is brought up step by step',
    { type: 'page.turned', v: 1, page: 4 },
    { type: 'deck.turned', v: 3, to: 4 },
  ],
  ['a less old one needs fewer steps', { type: 'page.turned', v: 2, to: 4 }, { type: 'deck.turned', v: 3, to: 4 }],
  ['a current one stays as it is', { type: 'deck.turned', v: 3, to: 4 }, { type: 'deck.turned', v: 3, to: 4 }],
  ['another type is left alone', { type: 'chat.said', v: 1 }, { type: 'chat.said', v: 1 }],
])('%s', (_name, stored, expected) => {
  expect(upcast(stored, table)).toEqual(expected)
})
