import type { ErrorCode, Failure } from '@muster/contracts/errors'

/** The HTTP status of each code: an exhaustive record, so that a new code cannot be forgotten. */
export const httpStatus: Record<ErrorCode, number> = {
  INVALID: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  REFUSED: 422,
  TOO_LARGE: 413,
  UNSUPPORTED_FILE: 415,
  RATE_LIMITED: 429,
  PROTOCOL_VERSION: 426,
  UNAVAILABLE: 503,
  INTERNAL: 500,
}

/** A failure that the caller is told: a code of the closed set, a reason code and what its sentence needs. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly reason: string | undefined
  readonly params: Record<string, unknown> | undefined
  readonly issues: Failure['issues']

  constructor(code: ErrorCode, reason?: string, details: Pick<Failure, 'params' | 'issues'> = {}) {
    super(reason ? `${code}: ${reason}` : code)
    this.code = code
    this.reason = reason
    this.params = details.params
    this.issues = details.issues
  }

  toFailure(): Failure {
    return { code: this.code, reason: this.reason, params: this.params, issues: this.issues }
  }
}

/** Answers with the code of a missing thing; for stores' nulls. */
export function found<Thing>(thing: Thing | null | undefined): Thing {
  if (thing === null || thing === undefined) throw new AppError('NOT_FOUND')
  return thing
}
