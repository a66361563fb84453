import { describe, expect, it } from 'vitest'
import { listRemaining } from './issue-run.ts'

const refusalOf = (personId: string) => ({ personId, outcome: 'incomplete', reasons: [{ code: 'never-joined' }] })

describe('whom an issue run has still to look at', () => {
  it.each([
    ['everyone at first', [], [], ['a', 'b', 'c']],
    ['nobody who holds a valid certificate', [['a', 'valid']], [], ['b', 'c']],
    ['nobody it has refused already', [], ['b'], ['a', 'c']],
    ['whoever holds a revoked certificate, to say so', [['c', 'revoked']], ['a', 'b'], ['c']],
    ['nobody in the end', [['a', 'valid']], ['b', 'c'], []],
  ] satisfies [string, [string, 'valid' | 'revoked'][], string[], string[]][])(
    '%s',
    (_, holders, refused, remaining) => {
      const standing = { participants: ['a', 'b', 'c'], holders: new Map(holders), refused: refused.map(refusalOf) }
      expect(listRemaining(standing)).toEqual(remaining)
    },
  )
})
