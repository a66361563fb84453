import { expect, test } from 'vitest'
import type { ProgrammeSession } from './evidence.ts'
import { findPlannedAllowance } from './planned-allowance.ts'
import type { Policy } from './policy.ts'
import { MINUTE, makePolicy, makeSession, START } from './test-makers.ts'

const toCome = (changes: Partial<ProgrammeSession> = {}) => makeSession({ state: 'planned', actual: null, ...changes })
const breaks = [{ startMs: START + 40 * MINUTE, endMs: START + 60 * MINUTE }]
const asking = (...requirements: Policy['requirements']) => makePolicy({ requirements })

test.each<[string, ProgrammeSession, Policy, number | null]>([
  ['a tenth of what is planned', toCome(), makePolicy(), 10],
  ['a tenth of it without its break', toCome({ breaks }), makePolicy(), 8],
  ['a tenth of all of it, where breaks count', toCome({ breaks }), makePolicy({ breaks: 'counted' }), 10],
  ['nothing, where all must be attended', toCome(), makePolicy({ minPercent: 100 }), 0],
  ['nothing is said of a session that is not required', toCome({ required: false }), makePolicy(), null],
  ['nor where only being late is limited', toCome(), asking({ kind: 'late', sessions: 'required', maxS: 60 }), null],
  [
    'nor where only the programme is judged',
    toCome(),
    asking({ kind: 'share', scope: 'programme', sessions: 'required', minPercent: 90 }),
    null,
  ],
  ['nor of one that takes no time', toCome({ scheduled: { startMs: START, endMs: START } }), makePolicy(), null],
])('%s', (_, session, policy, minutes) => {
  expect(findPlannedAllowance(session, policy)).toBe(minutes === null ? null : minutes * MINUTE)
})
