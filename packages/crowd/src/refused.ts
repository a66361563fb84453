import type { Failure } from '@muster/contracts/errors'

/** A refusal of joining, or of the connection itself. */
export class Refused extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(`${failure.code} ${failure.reason ?? ''}`.trim())
    this.failure = failure
  }
}

/** The failure that the server gives with a refused connection. */
export function failureIn(error: Error): Failure | null {
  const data: unknown = 'data' in error ? error.data : null
  return isFailure(data) ? data : null
}

const isFailure = (data: unknown): data is Failure => typeof data === 'object' && data !== null && 'code' in data
