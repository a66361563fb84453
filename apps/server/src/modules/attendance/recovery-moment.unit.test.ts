import { describe, expect, test } from 'vitest'
import type { BootLife } from './boots.store.ts'
import { recoveryMs } from './recovery-moment.ts'

const life = (id: string, startedAtMs: number, leaseUntilMs: number, endedAtMs: number | null = null): BootLife => ({
  id,
  startedAtMs,
  leaseUntilMs,
  endedAtMs,
})
const leaseMs = 30
const boot = life('broken', 0, 120)
const self = life('self', 0, 9999)

const table: [string, { cause: 'crash' | 'restart'; others: BootLife[] }, number][] = [
  ['a new process after a crash', { cause: 'crash', others: [life('self', 500, 9999)] }, 500],
  ['the first of two that started', { cause: 'crash', others: [life('x', 300, 330), life('self', 500, 9999)] }, 300],
  ['a sister that runs on after a crash', { cause: 'crash', others: [self] }, 120],
  ['a new process after a planned restart', { cause: 'restart', others: [life('self', 500, 9999)] }, 500],
  ['nobody yet, where no process but workers runs', { cause: 'restart', others: [] }, Number.POSITIVE_INFINITY],
  ['a sister that runs on after a planned restart', { cause: 'restart', others: [self] }, 100],
  [
    'a sister that crashed together with it does not count',
    { cause: 'crash', others: [life('x', 0, 125), life('self', 700, 9999)] },
    700,
  ],
  [
    'a sister that ended before does not count',
    { cause: 'crash', others: [life('x', 0, 90, 80), life('self', 700, 9999)] },
    700,
  ],
  [
    'a sister that ended well after it counts',
    { cause: 'crash', others: [life('x', 0, 400, 390), life('self', 700, 9999)] },
    120,
  ],
]

describe('after a break at 100, people can come back with', () => {
  test.each(table)('%s', (_, { cause, others }, expected) => {
    expect(recoveryMs({ brokeAtMs: 100, cause, boot, others, self: 'self', leaseMs })).toBe(expected)
  })
})
