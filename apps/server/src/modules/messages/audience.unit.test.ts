import type { Role } from '@muster/contracts/permissions'
import { describe, expect, it } from 'vitest'
import { type Audience, isAddressed, mayRead } from './audience.ts'

const cases: [string, Audience, Role[], { addressed: boolean; reads: boolean }][] = [
  ['a participant gets what is for everyone', 'everyone', ['participant'], { addressed: true, reads: true }],
  ['a participant gets what is for participants', 'participants', ['participant'], { addressed: true, reads: true }],
  [
    'a participant neither gets nor reads what is for staff',
    'staff',
    ['participant'],
    { addressed: false, reads: false },
  ],
  ['a facilitator gets what is for staff', 'staff', ['facilitator'], { addressed: true, reads: true }],
  [
    'a resource person does not read what is for participants',
    'participants',
    ['resource-person'],
    { addressed: false, reads: false },
  ],
  ['an officer who takes part is both', 'staff', ['participant', 'officer'], { addressed: true, reads: true }],
  [
    'whoever may announce reads all, without being addressed',
    'participants',
    ['host-organiser'],
    { addressed: false, reads: true },
  ],
  ['an auditor reads all', 'participants', ['auditor'], { addressed: false, reads: true }],
  ['nobody is addressed who has no part', 'everyone', [], { addressed: false, reads: false }],
]

describe('whom an announcement is for', () => {
  it.each(cases)('%s', (_, audience, roles, { addressed, reads }) => {
    expect(isAddressed(audience, roles)).toBe(addressed)
    expect(mayRead(audience, roles)).toBe(reads)
  })
})
