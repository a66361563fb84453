import type { Activity } from '@muster/contracts/activities'
import { ActivityDoneId } from '@muster/contracts/ids'
import { expect, it } from 'vitest'
import { ownState } from './own-state.ts'

type Deed = NonNullable<NonNullable<Activity['own']>['deed']>
const id = ActivityDoneId.parse('01890000-0000-7000-8000-000000000000')
const deed = (state: Deed['state']): Deed => ({ id, at: '', state, text: null, attachment: null, reason: null })
const quiz = { count: 3, passPercent: 60, tries: 2, questions: null }
const tried = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ number: at + 1, right: 0, passed: false, at: '' }))
const own = (done: Deed | null, tries = 0) => ({ deed: done, tries: tried(tries), key: null })

it.each([
  ['nobody’s own', { own: null, quiz: null, state: 'open' }, null],
  ['not begun', { own: own(null), quiz: null, state: 'to-come' }, 'to-come'],
  ['open', { own: own(null), quiz: null, state: 'open' }, 'to-do'],
  ['not done in time', { own: own(null), quiz: null, state: 'closed' }, 'closed'],
  ['handed in', { own: own(deed('waiting')), quiz: null, state: 'closed' }, 'waiting'],
  ['declined while there is time', { own: own(deed('declined')), quiz: null, state: 'open' }, 'again'],
  ['declined, and the time over', { own: own(deed('declined')), quiz: null, state: 'closed' }, 'declined'],
  ['a quiz tried once', { own: own(null, 1), quiz, state: 'open' }, 'to-do'],
  ['a quiz tried in vain', { own: own(null, 2), quiz, state: 'open' }, 'no-tries-left'],
  ['a quiz passed', { own: own(deed('done'), 2), quiz, state: 'open' }, 'done'],
  ['a passed quiz that was declined, with a try left', { own: own(deed('declined'), 1), quiz, state: 'open' }, 'again'],
  ['a passed quiz that was declined, with none', { own: own(deed('declined'), 2), quiz, state: 'open' }, 'declined'],
] as const)('%s', (_, activity, state) => {
  expect(ownState(activity)).toBe(state)
})
