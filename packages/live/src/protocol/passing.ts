import type { Failure } from '@muster/contracts/errors'

/** Whether a refusal says nothing about the request: the server is starting, overloaded, or has not let us in yet. */
export const isPassing = ({ code, reason }: Failure): boolean =>
  code === 'UNAVAILABLE' || code === 'INTERNAL' || code === 'RATE_LIMITED' || reason === 'join-first'
