import type { Failure } from '@muster/contracts/errors'

/** The answer to every command. */
export type Ack<T> = { ok: true; data: T } | { ok: false; failure: Failure }
