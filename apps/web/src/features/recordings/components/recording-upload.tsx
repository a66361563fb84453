import { Button, FileButton, Text } from '@mantine/core'
import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { getRecording, recordingTypes, uploadRecording } from '@muster/contracts/recordings'
import { useQueryClient } from '@tanstack/react-query'
import { Upload } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../../components/announce.tsx'
import { useConfirm } from '../../../components/confirm.tsx'
import { Refusal } from '../../../components/refusal.tsx'
import { UploadProgress } from '../../../components/upload-progress.tsx'
import { CallError, upload } from '../../../lib/call.ts'
import { failureWords } from '../../../lib/failure-words.ts'
import { fileSize } from '../../../lib/file-size.ts'
import { keyOf } from '../../../lib/query.ts'
import { readDuration } from '../../../lib/read-duration.ts'
import { useUpload } from '../../../lib/use-upload.ts'
import classes from './recording.module.css'

type Which = { projectId: ProjectId; sessionId: SessionId }
type Props = { which: Which; offsetS: number; maxBytes: number; replaces: boolean }

/** Brings a video; asks before it replaces one, says how far it is, and in words why one is refused. */
export function RecordingUpload({ which, offsetS, maxBytes, replaces }: Props) {
  const { t, i18n } = useTranslation('recordings')
  const client = useQueryClient()
  const confirm = useConfirm()
  const size = fileSize(maxBytes, i18n.language)
  const { send, share, refusal } = useUpload({
    maxBytes,
    async send(file, onProgress) {
      const durationMs = await readDuration(file).catch(() => {
        throw new CallError({ code: 'UNSUPPORTED_FILE', reason: 'wrong-file-type' })
      })
      const query = { durationMs, offsetMs: offsetS * 1000 }
      await upload(uploadRecording, { params: which, query, file, onProgress })
      await client.invalidateQueries({ queryKey: keyOf(getRecording) })
      announce(t('upload.done'))
    },
    wordsFor: (error) => uploadWords(error),
  })
  function uploadWords(error: unknown): string {
    const reason = error instanceof CallError ? error.failure.reason : undefined
    return reason === 'wrong-file-type' || reason === 'file-too-large' || reason === 'session-not-ended'
      ? t(`upload.refused.${reason}`, { size })
      : failureWords(t, error)
  }
  const choose = async (file: File) => {
    const question = {
      title: t('replace.title'),
      text: t('replace.text'),
      confirm: t('replace.do'),
      danger: true,
    } as const
    if (!replaces || (await confirm(question))) await send(file)
  }
  return (
    <>
      <FileButton accept={recordingTypes.join(',')} onChange={(file) => void (file && choose(file))}>
        {(props) => (
          <Button
            {...props}
            {...(replaces ? { variant: 'default' } : {})}
            disabled={Number.isNaN(offsetS)}
            loading={share !== null}
            leftSection={<Upload size={18} aria-hidden />}
          >
            {t(replaces ? 'replace.choose' : 'upload.choose')}
          </Button>
        )}
      </FileButton>
      <Text size="sm" className={classes.soft}>
        {t('upload.limits', { size })}
      </Text>
      <UploadProgress
        share={share}
        label={t('upload.progress')}
        words={t(share === 1 ? 'upload.reading' : 'upload.sending')}
      />
      <Refusal words={refusal} />
    </>
  )
}
