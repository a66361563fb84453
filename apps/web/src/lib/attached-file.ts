import { attachmentRule } from '@muster/contracts/overrides'
import type { TFunction } from 'i18next'
import { CallError } from './call.ts'
import { failureWords } from './failure-words.ts'

const megabyte = 1024 * 1024
/** How large a file may be, in megabytes. */
export const largestFileMb = attachmentRule.maxBytes / megabyte

/** What a file chooser offers. */
export const acceptedFiles = attachmentRule.mimeTypes.join(',')

/** Failures of what was attached; other files have other limits, and other words. */
const ofFile = new Set(['wrong-file-type', 'file-too-large'])

/** Why nothing was recorded. */
export function refusalWords(t: TFunction, error: unknown): string {
  const reason = error instanceof CallError ? (error.failure.reason ?? '') : ''
  return ofFile.has(reason) ? t(`common:file.refused.${reason}`, { size: largestFileMb }) : failureWords(t, error)
}
