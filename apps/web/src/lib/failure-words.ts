import type { Failure } from '@muster/contracts/errors'
import type { TFunction } from 'i18next'
import { CallError } from './call.ts'

/** What went wrong, in words: by the reason where it has words, else by the code. */
export function failureWords(t: TFunction, error: unknown): string {
  const failure: Failure = error instanceof CallError ? error.failure : { code: 'INTERNAL' }
  const byCode = `failure:code.${failure.code}`
  const keys = failure.reason ? [`failure:reason.${failure.reason}`, byCode] : [byCode]
  return t(keys, { ...failure.params })
}

/** Words for the fields of a form that the server refused, by their path; empty for any other failure. */
export function fieldWords(t: TFunction, error: unknown): Record<string, string> {
  const issues = error instanceof CallError ? (error.failure.issues ?? []) : []
  return Object.fromEntries(issues.map(({ path, code, params }) => [path, issueWords(t, code, params)]))
}

/** Words for one field issue; the same for the server's findings and the form's own. */
export const issueWords = (t: TFunction, code: string, params: Record<string, unknown> = {}): string =>
  t([`failure:issue.${code}`, 'failure:issue.other'], params)
