import type { Failure } from '@muster/contracts/errors'
import { z } from 'zod'
import { AppError } from './errors.ts'

/** zod's findings as our field issues: paths and codes, never the value, never a sentence. */
function toFieldIssues(error: z.ZodError): NonNullable<Failure['issues']> {
  return error.issues.slice(0, 50).map((issue) => ({
    path: issue.path.map(String).join('.'),
    code: issue.code === 'custom' ? issue.message : issue.code,
  }))
}

/** Fastify's own refusals, by their code, and what they mean in ours. */
const fastifyCodes: Record<string, AppError> = {
  FST_ERR_CTP_BODY_TOO_LARGE: new AppError('TOO_LARGE'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: new AppError('INVALID', 'media-type'),
  FST_ERR_CTP_EMPTY_JSON_BODY: new AppError('INVALID', 'empty-body'),
  FST_ERR_CTP_INVALID_JSON_BODY: new AppError('INVALID', 'malformed-json'),
  FST_ERR_BAD_URL: new AppError('INVALID', 'malformed-address'),
  FST_ERR_MAX_PARAM_LENGTH: new AppError('INVALID', 'malformed-address'),
  FST_REQ_FILE_TOO_LARGE: new AppError('TOO_LARGE', 'file-too-large'),
  FST_INVALID_MULTIPART_CONTENT_TYPE: new AppError('INVALID', 'media-type'),
  FST_FILES_LIMIT: new AppError('INVALID', 'one-file-only'),
  FST_ERR_RATE_LIMIT: new AppError('RATE_LIMITED'),
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

function statusOf(error: unknown): number | undefined {
  return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : undefined
}

/**
 * Whatever was thrown, as an error of the closed set. What is not known becomes INTERNAL: its detail stays on the
 * server. `expected` says whether it is the caller's doing, so that only the rest is logged as an error.
 */
export function toAppError(error: unknown): { error: AppError; expected: boolean } {
  if (error instanceof AppError) return { error, expected: error.code !== 'INTERNAL' }
  if (error instanceof z.ZodError)
    return { error: new AppError('INVALID', undefined, { issues: toFieldIssues(error) }), expected: true }
  const known = fastifyCodes[codeOf(error) ?? '']
  if (known) return { error: known, expected: true }
  const status = statusOf(error)
  if (status === 429) return { error: new AppError('RATE_LIMITED'), expected: true }
  if (status !== undefined && status >= 400 && status < 500) return { error: new AppError('INVALID'), expected: true }
  return { error: new AppError('INTERNAL'), expected: false }
}
