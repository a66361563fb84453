import { AppealId, OverrideId, PersonId, SessionId } from '@muster/contracts/ids'
import type { Override } from '@muster/contracts/overrides'
import { expect, test } from 'vitest'
import { newId } from '../../../platform/ids.ts'
import { type AppealRow, stateOf, toAppealCases } from './appeal-case.ts'

const shared = {
  sessionId: newId(SessionId),
  personId: newId(PersonId),
  words: null,
  by: newId(PersonId),
  at: new Date(0),
}
const overrideId = newId(OverrideId)
const appealed: AppealRow = { ...shared, id: newId(AppealId), kind: 'appealed', regarding: null, overrideId: null }
const later = (kind: 'withdrawn' | 'accepted' | 'declined'): AppealRow => ({
  ...appealed,
  id: newId(AppealId),
  kind,
  regarding: appealed.id,
  overrideId: kind === 'accepted' ? overrideId : null,
})

test.each<[string, AppealRow[], Override['state'], string]>([
  ['nothing was answered', [], 'in-force', 'open'],
  ['declined', [later('declined')], 'in-force', 'declined'],
  ['withdrawn', [later('withdrawn')], 'in-force', 'withdrawn'],
  ['accepted, and the decision counts', [later('accepted')], 'in-force', 'accepted'],
  ['accepted, and a later decision counts', [later('accepted')], 'replaced', 'accepted'],
  ['accepted by one of two', [later('accepted')], 'waiting', 'waiting'],
  ['accepted, and the decision withdrawn', [later('accepted')], 'withdrawn', 'open'],
  ['the same, and then declined', [later('accepted'), later('declined')], 'withdrawn', 'declined'],
])('%s: %s', (_, records, decision, state) => {
  const [found] = toAppealCases([appealed, ...records])
  expect(found && stateOf(found, () => decision)).toBe(state)
})
