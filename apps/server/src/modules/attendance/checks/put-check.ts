import type { Check } from '@muster/attendance/evidence'
import type { PutCheck } from './checks.store.ts'

/** A check that was put to somebody, as the rules look at it. */
export const toCheck = ({ checkId, form, askedAt, expiresAt, answeredAt }: PutCheck): Check => ({
  checkId,
  form,
  askedAtMs: askedAt.getTime(),
  expiresAtMs: expiresAt.getTime(),
  answeredAtMs: answeredAt?.getTime() ?? null,
})
