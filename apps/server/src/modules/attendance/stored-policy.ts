import { parsePolicy } from '@muster/attendance/parse-policy'
import type { Policy } from '@muster/attendance/policy'
import { AppError } from '../../platform/errors.ts'

/** A policy as a version of it is stored, in whatever format that was written. Throws INTERNAL where it cannot be read. */
export function readStoredPolicy(stored: unknown): Policy {
  const parsed = parsePolicy(stored)
  if (!parsed.ok) throw new AppError('INTERNAL', 'policy-unreadable')
  return parsed.policy
}
