import type { ImportId, ProjectId, SessionId } from '@muster/contracts/ids'
import { listImports, logLimits, uploadLog } from '@muster/contracts/imports'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CallError, upload } from '../../lib/call.ts'
import { failureWords } from '../../lib/failure-words.ts'
import { keyOf } from '../../lib/query.ts'

type Params = { projectId: ProjectId; sessionId: SessionId }

/** What the words for other uploads say of slides. */
const ownWords = new Set(['wrong-file-type', 'file-too-large'])

/** Uploading a log: `share` of it that has gone (0 to 1, null when none is on its way), and why one was refused. */
export function useLogUpload(params: Params, onBrought: (importId: ImportId) => void) {
  const { t } = useTranslation('imports')
  const client = useQueryClient()
  const [share, setShare] = useState<number | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)

  const send = async (file: File) => {
    setRefusal(null)
    setShare(0)
    try {
      if (file.size > logLimits.maxBytes) throw new CallError({ code: 'TOO_LARGE', reason: 'file-too-large' })
      const { importId } = await upload(uploadLog, { params, file, onProgress: setShare })
      await client.invalidateQueries({ queryKey: keyOf(listImports) })
      onBrought(importId)
    } catch (error) {
      const reason = error instanceof CallError ? error.failure.reason : undefined
      setRefusal(reason && ownWords.has(reason) ? t(`upload.refused.${reason}`) : failureWords(t, error))
    } finally {
      setShare(null)
    }
  }
  return { send, share, refusal }
}
