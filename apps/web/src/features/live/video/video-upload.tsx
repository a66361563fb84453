import { Button, FileButton, Progress, Text } from '@mantine/core'
import { recordingTypes } from '@muster/contracts/recordings'
import { FileVideo } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../../components/announce.tsx'
import { Refusal } from '../../../components/refusal.tsx'
import { CallError } from '../../../lib/call.ts'
import { failureWords } from '../../../lib/failure-words.ts'
import { fileSize } from '../../../lib/file-size.ts'
import { useUpload } from '../../../lib/use-upload.ts'
import { useWhere } from '../room/live-context.tsx'
import { refusalWords } from '../room/refusal-words.ts'
import staff from '../staff/staff.module.css'
import { bringVideo, useRefreshVideos } from './api.ts'

/** Brings a video, says how far it is, and in words why one is refused. */
export function VideoUpload({ maxBytes }: { maxBytes: number }) {
  const { t, i18n } = useTranslation('live')
  const where = useWhere()
  const refresh = useRefreshVideos(where)
  const size = fileSize(maxBytes, i18n.language)
  const { send, share, refusal } = useUpload({
    maxBytes,
    async send(file, onProgress) {
      await bringVideo(where, file, onProgress)
      await refresh()
      announce(t('video.brought', { name: file.name }))
    },
    wordsFor(error) {
      if (!(error instanceof CallError)) return failureWords(t, error)
      const { reason } = error.failure
      if (reason === 'file-too-large') return t('video.tooLarge', { size })
      return reason === 'wrong-file-type' ? t('video.wrongType') : refusalWords(t, error.failure)
    },
  })
  return (
    <div className={staff.upload}>
      <FileButton accept={recordingTypes.join(',')} onChange={(file) => void (file && send(file))}>
        {(props) => (
          <Button
            {...props}
            variant="default"
            loading={share !== null}
            leftSection={<FileVideo size={18} aria-hidden />}
          >
            {t('video.bring')}
          </Button>
        )}
      </FileButton>
      <Text className={staff.about}>{t('video.limits', { size })}</Text>
      {share === null ? null : (
        <div role="status">
          <Progress value={share * 100} aria-label={t('video.sending')} />
          <Text className={staff.about}>{t(share < 1 ? 'video.sending' : 'video.reading')}</Text>
        </div>
      )}
      <Refusal words={refusal} />
    </div>
  )
}
