import type { ImportId, ProjectId, SessionId } from '@muster/contracts/ids'
import { listImports, logLimits, uploadLog } from '@muster/contracts/imports'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { CallError, upload } from '../../lib/call.ts'
import { failureWords } from '../../lib/failure-words.ts'
import { keyOf } from '../../lib/query.ts'
import { useUpload } from '../../lib/use-upload.ts'

type Params = { projectId: ProjectId; sessionId: SessionId }

/** What the words for other uploads say of slides. */
const ownWords = new Set(['wrong-file-type', 'file-too-large'])

/** Uploading a log. */
export function useLogUpload(params: Params, onBrought: (importId: ImportId) => void) {
  const { t } = useTranslation('imports')
  const client = useQueryClient()
  return useUpload({
    maxBytes: logLimits.maxBytes,
    async send(file, onProgress) {
      const { importId } = await upload(uploadLog, { params, file, onProgress })
      await client.invalidateQueries({ queryKey: keyOf(listImports) })
      onBrought(importId)
    },
    wordsFor(error) {
      const reason = error instanceof CallError ? error.failure.reason : undefined
      return reason && ownWords.has(reason) ? t(`upload.refused.${reason}`) : failureWords(t, error)
    },
  })
}
