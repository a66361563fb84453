import { PersonId, SessionId } from '@muster/contracts/ids'
import { expect, test } from 'vitest'
import { hubVisit } from './hub-visit.ts'

const whose = {
  stayId: 'stay',
  personId: PersonId.parse('01900000-0000-7000-8000-000000000001'),
  sessionId: SessionId.parse('01900000-0000-7000-8000-000000000002'),
}
const at = (ms: number) => new Date(ms)

test.each([
  ['both codes: all between them', 2000, 9000, { startMs: 1000, endMs: 2000, uncertaintyMs: 0 }],
  ['no second code: perhaps to the end', null, 9000, { startMs: 1000, endMs: 1000, uncertaintyMs: 8000 }],
  ['no second code, and begun after the end', null, 500, { startMs: 1000, endMs: 1000, uncertaintyMs: 0 }],
])('%s', (_, endMs, closedMs, visit) => {
  const stay = { ...whose, startsAt: at(1000), endsAt: endMs === null ? null : at(endMs) }
  expect(hubVisit(stay, closedMs)).toMatchObject({ ...visit, source: 'hub', room: 'hub' })
})
