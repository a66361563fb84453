import { z } from 'zod'

/** The closed set of failures. Words for them belong to the interface; the server sends codes and parameters only. */
export const errorCodes = [
  'INVALID',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'REFUSED',
  'TOO_LARGE',
  'UNSUPPORTED_FILE',
  'RATE_LIMITED',
  'PROTOCOL_VERSION',
  'UNAVAILABLE',
  'INTERNAL',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/** One field that did not parse: `path` is dotted (`quota.overseas`), `code` is zod's issue code or our own rule's name. */
export const FieldIssue = z.object({
  path: z.string(),
  code: z.string(),
  params: z.record(z.string(), z.unknown()).optional(),
})
export type FieldIssue = z.output<typeof FieldIssue>

/**
 * What every failed request and every refused socket command answers. `reason` is a kebab-case code of the module
 * (`session-overlaps`), `params` are what its sentence needs; neither ever holds a stack or a secret.
 */
export const Failure = z.object({
  code: z.enum(errorCodes),
  reason: z.string().optional(),
  params: z.record(z.string(), z.unknown()).optional(),
  issues: z.array(FieldIssue).optional(),
})
export type Failure = z.output<typeof Failure>

/** The body of every failed HTTP request. */
export const FailureBody = z.object({ error: Failure })
