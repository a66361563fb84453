import { attachmentRule } from '@muster/contracts/overrides'
import type { TFunction } from 'i18next'
import { CallError } from '../../../lib/call.ts'
import { failureWords } from '../../../lib/failure-words.ts'

const megabyte = 1024 * 1024
const size = attachmentRule.maxBytes / megabyte

/** What a file chooser offers. */
export const acceptedFiles = attachmentRule.mimeTypes.join(',')

export const fileHint = (t: TFunction): string => t('decisions:form.fileHint', { size })

/** Failures of what was attached; other files have other limits, and other words. */
const ofFile = new Set(['wrong-file-type', 'file-too-large'])

/** Why nothing was recorded. */
export function refusalWords(t: TFunction, error: unknown): string {
  const reason = error instanceof CallError ? (error.failure.reason ?? '') : ''
  return ofFile.has(reason) ? t(`decisions:form.refused.${reason}`, { size }) : failureWords(t, error)
}
