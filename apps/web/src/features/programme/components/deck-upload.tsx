import { Button, FileButton, Text } from '@mantine/core'
import { deckLimits, deckTypes } from '@muster/contracts/decks'
import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { Upload } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '../../../components/refusal.tsx'
import { UploadProgress } from '../../../components/upload-progress.tsx'
import { fileSize } from '../../../lib/file-size.ts'
import classes from './decks-panel.module.css'
import { type PlaceOfDeck, useDeckUpload } from './use-deck-upload.ts'

type Props = { projectId: ProjectId; sessionId: SessionId; as?: PlaceOfDeck; label: string; onDone?: () => void }

/** Brings slides to a session; says how far it is, and in words why one is refused. */
export function DeckUpload({ as = {}, label, onDone = () => {}, ...params }: Props) {
  const { t, i18n } = useTranslation('programme')
  const { send, share, refusal } = useDeckUpload(params, { as, onDone })
  const [isPdf, setIsPdf] = useState(true)
  const limits = { pages: deckLimits.maxPages, size: fileSize(deckLimits.maxBytes, i18n.language) }
  return (
    <div className={classes.upload}>
      <FileButton
        accept={deckTypes.join(',')}
        onChange={(file) => {
          if (!file) return
          setIsPdf(/\.pdf$/i.test(file.name))
          void send(file)
        }}
      >
        {(props) => (
          <Button {...props} loading={share !== null} leftSection={<Upload size={18} aria-hidden />}>
            {label}
          </Button>
        )}
      </FileButton>
      <Text size="sm" c="dimmed">
        {t('decks.limits', limits)}
      </Text>
      <UploadProgress
        share={share}
        label={t('decks.progress')}
        words={
          share === 1
            ? t(isPdf ? 'decks.reading' : 'decks.converting')
            : t('decks.sent', { percent: Math.round((share ?? 0) * 100) })
        }
      />
      <Refusal words={refusal} />
    </div>
  )
}
