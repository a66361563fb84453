import { Button, Group } from '@mantine/core'
import type { ProjectId, SessionId } from '@muster/contracts/ids'
import {
  getRecording,
  placeRecording,
  type Recording,
  removeRecording,
  type SessionRecording,
} from '@muster/contracts/recordings'
import { sayLength } from '@muster/words/lengths'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useConfirm } from '../../../components/confirm.tsx'
import { notifyDone } from '../../../components/notify.ts'
import { Refusal } from '../../../components/refusal.tsx'
import { failureWords } from '../../../lib/failure-words.ts'
import { fileSize } from '../../../lib/file-size.ts'
import { useAct } from '../../../lib/query.ts'
import { dateTimeInZone } from '../../../lib/time.ts'
import { OffsetField } from './offset-field.tsx'
import classes from './recording.module.css'
import { RecordingUpload } from './recording-upload.tsx'

type Which = { projectId: ProjectId; sessionId: SessionId }
type Props = { which: Which; found: SessionRecording; timeZone: string }

/** For staff: bringing the recording of a session, saying when in it it begins, replacing and removing it. */
export function ManageRecording({ which, found, timeZone }: Props) {
  const { t } = useTranslation('recordings')
  const { session, recording, maxBytes } = found
  const startMs = session.startsAt === null ? null : Date.parse(session.startsAt)
  const [offsetS, setOffsetS] = useState(
    recording === null || startMs === null ? 0 : Math.round((Date.parse(recording.startsAt) - startMs) / 1000),
  )
  if (startMs === null || session.endsAt === null) return <p>{t('manage.notEnded')}</p>
  const offset = <OffsetField offsetS={offsetS} onChange={setOffsetS} startMs={startMs} timeZone={timeZone} />
  return (
    <>
      {recording ? <Facts recording={recording} timeZone={timeZone} /> : null}
      <div className={classes.bring}>
        {offset}
        {recording ? <Place projectId={which.projectId} recording={recording} offsetS={offsetS} /> : null}
        <RecordingUpload which={which} offsetS={offsetS} maxBytes={maxBytes} replaces={recording !== null} />
      </div>
    </>
  )
}

function Facts({ recording, timeZone }: { recording: Recording; timeZone: string }) {
  const { t, i18n } = useTranslation('recordings')
  const { language } = i18n
  const begins = new Date(recording.startsAt)
  return (
    <div className={classes.facts}>
      <p>
        <bdi>{recording.name}</bdi>
      </p>
      <p className={classes.soft}>
        <bdi>{sayLength(recording.durationMs, language)}</bdi> · <bdi>{fileSize(recording.sizeBytes, language)}</bdi>
      </p>
      <p className={classes.soft}>{t('manage.begins', { date: dateTimeInZone(begins, { language, timeZone }) })}</p>
    </div>
  )
}

function Place({ projectId, recording, offsetS }: { projectId: ProjectId; recording: Recording; offsetS: number }) {
  const { t } = useTranslation('recordings')
  const confirm = useConfirm()
  const params = { projectId, recordingId: recording.id }
  const place = useAct(placeRecording, [getRecording])
  const remove = useAct(removeRecording, [getRecording])
  const askAndRemove = async () => {
    const question = {
      title: t('remove.title'),
      text: t('remove.text'),
      confirm: t('remove.do'),
      danger: true,
    } as const
    if (await confirm(question)) remove.mutate({ params }, { onSuccess: () => notifyDone(t('remove.done')) })
  }
  const error = place.error ?? remove.error
  return (
    <>
      <Group gap="sm">
        <Button
          variant="default"
          loading={place.isPending}
          disabled={Number.isNaN(offsetS)}
          onClick={() =>
            place.mutate(
              { params, body: { offsetMs: offsetS * 1000 } },
              { onSuccess: () => notifyDone(t('manage.placed')) },
            )
          }
        >
          {t('manage.place')}
        </Button>
        <Button variant="subtle" color="red" loading={remove.isPending} onClick={() => void askAndRemove()}>
          {t('remove.do')}
        </Button>
      </Group>
      <Refusal words={error && failureWords(t, error)} />
    </>
  )
}
