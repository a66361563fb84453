import type { Failure } from '@muster/contracts/errors'
import type { TFunction } from 'i18next'
import { CallError } from '../../../lib/call.ts'
import { failureWords } from '../../../lib/failure-words.ts'

/** Why something was refused in a room: in the room's own words where it has any, else in everybody's. */
export function refusalWords(t: TFunction<'live'>, { reason, params, ...failure }: Failure): string {
  const general = failureWords(
    t,
    new CallError({ ...failure, ...(reason ? { reason } : {}), ...(params ? { params } : {}) }),
  )
  return reason ? t(`reason.${reason}`, { defaultValue: general, ...params }) : general
}
