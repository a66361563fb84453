import { expect, it } from 'vitest'
import { placeSessions } from './session-places.ts'

const session = (kind: 'opening' | 'presentation' | 'break', day: number) => ({
  id: crypto.randomUUID(),
  kind,
  day: { date: `2021-11-2${3 + day}`, number: day },
})

it('sessions are numbered within their day, and breaks are passed over', () => {
  const sessions = [session('opening', 1), session('break', 1), session('presentation', 1), session('presentation', 2)]
  const places = placeSessions(sessions)
  expect(sessions.map(({ id }) => places.get(id))).toEqual([
    { day: 1, number: 1 },
    undefined,
    { day: 1, number: 2 },
    { day: 2, number: 1 },
  ])
})
