import { Button, FileButton, Progress, Text } from '@mantine/core'
import { type Deck, deckLimits, deckTypes } from '@muster/contracts/decks'
import { FileUp, Replace } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { CallError } from '../../../lib/call.ts'
import { useDeckUpload } from '../api.ts'
import { useWhere } from '../room/live-context.tsx'
import { refusalWords } from '../room/refusal-words.ts'
import classes from './staff.module.css'

const megabyte = 1024 * 1024

/** Brings slides: more of them, or in place of those that are there, also while they are shown. */
export function DeckUpload({ replaces }: { replaces?: Pick<Deck, 'id' | 'name'> }) {
  const { t } = useTranslation('live')
  const upload = useDeckUpload(useWhere(), replaces ? { replaces: replaces.id } : {})
  const failure = upload.error instanceof CallError ? upload.error.failure : null
  const isTooLarge = upload.variables !== undefined && upload.variables.size > deckLimits.maxBytes
  return (
    <div className={replaces ? classes.replace : classes.upload}>
      <FileButton accept={deckTypes.join(',')} onChange={(file) => file && upload.mutate(file)}>
        {(props) =>
          replaces ? (
            <Button
              {...props}
              size="sm"
              variant="subtle"
              leftSection={<Replace size={16} aria-hidden />}
              loading={upload.isPending}
              aria-label={t('deck.replaceOf', { name: replaces.name })}
            >
              {t('deck.replace')}
            </Button>
          ) : (
            <Button
              {...props}
              variant="default"
              leftSection={<FileUp size={18} aria-hidden />}
              loading={upload.isPending}
            >
              {t('deck.upload')}
            </Button>
          )
        }
      </FileButton>
      {replaces ? null : (
        <Text className={classes.about}>
          {t('deck.limits', { size: deckLimits.maxBytes / megabyte, pages: deckLimits.maxPages })}
        </Text>
      )}
      <div role="status">
        {upload.isPending ? (
          <>
            <Progress value={upload.share * 100} aria-label={t('deck.uploading')} />
            <Text className={classes.about}>
              {upload.share < 1
                ? t('deck.uploadingShare', { percent: Math.floor(upload.share * 100) })
                : t(/\.pdf$/i.test(upload.variables.name) ? 'deck.checking' : 'deck.converting')}
            </Text>
          </>
        ) : null}
        {failure ? (
          <Text className={classes.failure}>{isTooLarge ? t('deck.tooLarge') : refusalWords(t, failure)}</Text>
        ) : null}
        {upload.isSuccess && !replaces ? <Text>{t('deck.uploaded', { name: upload.data.deck.name })}</Text> : null}
      </div>
    </div>
  )
}
