import { PersonId } from '@muster/contracts/ids'
import { expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { forgetFaces } from './faces.ts'

test('who left is forgotten after a while, and nobody who is there', () => {
  const face = (name: string, knownAtMs: number) => ({
    personId: newId(PersonId),
    name,
    country: null,
    role: 'participant' as const,
    knownAtMs,
  })
  const [left, justLeft, there] = [face('Ana', 0), face('Bao', 30_000), face('Chimeg', 0)]
  const faces = new Map([left, justLeft, there].map((one) => [one.personId, one]))
  forgetFaces({ faces, members: new Map(), elsewhere: new Map([[there.personId, 'stage']]) }, 61_000)
  expect([...faces.values()].map(({ name }) => name)).toEqual(['Bao', 'Chimeg'])
})
