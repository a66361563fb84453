import { deckLimits, listDecks, uploadDeck } from '@muster/contracts/decks'
import type { AddressInput } from '@muster/contracts/endpoint'
import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { announce } from '../../../components/announce.tsx'
import { upload } from '../../../lib/call.ts'
import { failureWords } from '../../../lib/failure-words.ts'
import { keyOf } from '../../../lib/query.ts'
import { useUpload } from '../../../lib/use-upload.ts'

/** What slides are brought as: by themselves, in place of others, or as these in another language. */
export type PlaceOfDeck = AddressInput<typeof uploadDeck>['query'] & {}

/** Uploading a deck. */
export function useDeckUpload(
  params: { projectId: ProjectId; sessionId: SessionId },
  { as, onDone }: { as: PlaceOfDeck; onDone: () => void },
) {
  const { t } = useTranslation('programme')
  const client = useQueryClient()
  return useUpload({
    maxBytes: deckLimits.maxBytes,
    async send(file, onProgress) {
      const { deck } = await upload(uploadDeck, { params, query: as, file, onProgress })
      await client.invalidateQueries({ queryKey: keyOf(listDecks) })
      announce(t('decks.done', { name: deck.name, count: deck.pages.length }))
      onDone()
    },
    wordsFor: (error) => failureWords(t, error),
  })
}
