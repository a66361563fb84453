import { addressOf } from '@muster/contracts/endpoint'
import type { ProjectId } from '@muster/contracts/ids'
import { getRecordingFile, type Recording } from '@muster/contracts/recordings'
import type { ReactNode, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './recording.module.css'

type Props = {
  projectId: ProjectId
  recording: Recording
  video?: RefObject<HTMLVideoElement | null>
  /** Along its time line. */
  bar?: ReactNode
  children?: ReactNode
}

/** The video with the browser's own controls, which every keyboard and screen reader knows; under it, what belongs to it. */
export function RecordingVideo({ projectId, recording, video, bar, children }: Props) {
  const { t } = useTranslation('recordings')
  return (
    <div className={classes.player}>
      {/* Time runs from left to right in every player, whatever the language. */}
      <div dir="ltr">
        {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- nobody has written captions of a recording that was just made */}
        <video
          ref={video}
          className={classes.video}
          src={addressOf(getRecordingFile, { params: { projectId, recordingId: recording.id } })}
          controls
          playsInline
          preload="metadata"
          aria-label={t('video', { name: recording.name })}
        />
        {bar}
      </div>
      {children}
    </div>
  )
}
