import { deckLimits, listDecks, uploadDeck } from '@muster/contracts/decks'
import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../../components/announce.tsx'
import { CallError, upload } from '../../../lib/call.ts'
import { failureWords } from '../../../lib/failure-words.ts'
import { keyOf } from '../../../lib/query.ts'

/** Uploading a deck: `share` of it that has gone (0 to 1, null when none is on its way), and why one was refused. */
export function useDeckUpload(params: { projectId: ProjectId; sessionId: SessionId }) {
  const { t } = useTranslation('programme')
  const client = useQueryClient()
  const [share, setShare] = useState<number | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)

  const send = async (file: File) => {
    setRefusal(null)
    setShare(0)
    try {
      // Refused at once, and not after sixty megabytes.
      if (file.size > deckLimits.maxBytes) throw new CallError({ code: 'TOO_LARGE', reason: 'file-too-large' })
      const { deck } = await upload(uploadDeck, { params, file, onProgress: setShare })
      await client.invalidateQueries({ queryKey: keyOf(listDecks) })
      announce(t('decks.done', { name: deck.name, count: deck.pages.length }))
    } catch (error) {
      setRefusal(failureWords(t, error))
    } finally {
      setShare(null)
    }
  }
  return { send, share, refusal }
}
