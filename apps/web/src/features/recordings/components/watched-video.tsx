import { union } from '@muster/attendance/interval'
import type { ProjectId } from '@muster/contracts/ids'
import type { MakeUpTerm, Recording } from '@muster/contracts/recordings'
import { sayLength } from '@muster/words/lengths'
import { saySpeed } from '@muster/words/policy-words'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useWatching } from '../watching/use-watching.ts'
import classes from './recording.module.css'
import { RecordingVideo } from './recording-video.tsx'
import { WatchedBar } from './watched-bar.tsx'

type Part = { fromMs: number; toMs: number }
type Props = { projectId: ProjectId; recording: Recording; term: MakeUpTerm; watched: readonly Part[] }

/** The recording as a participant watches it to make up for the session: what of it counts, and whether it does just now. */
export function WatchedVideo({ projectId, recording, term, watched }: Props) {
  const { t, i18n } = useTranslation('recordings')
  const video = useRef<HTMLVideoElement>(null)
  const { durationMs } = recording
  const maxSpeedPercent = term.maxSpeedPercent ?? 100
  const { state, parts } = useWatching({
    video,
    params: { projectId, recordingId: recording.id },
    durationMs,
    maxSpeedPercent,
  })
  const all = union([...watched, ...parts].map(({ fromMs, toMs }) => ({ startMs: fromMs, endMs: toMs })))
  const length = (ms: number) => sayLength(ms, i18n.language)
  const countedMs = all.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0)
  const counted = countedMs === 0 ? t('nothing') : t('counted', { part: length(countedMs), whole: length(durationMs) })
  return (
    <RecordingVideo
      projectId={projectId}
      recording={recording}
      video={video}
      bar={<WatchedBar parts={all} durationMs={durationMs} label={counted} />}
    >
      <div className={classes.below}>
        <p className={classes.counted} aria-hidden>
          {counted}
        </p>
        <p role="status" className={classes.state} data-state={state}>
          {t(`state.${state}`, { speed: saySpeed(maxSpeedPercent, i18n.language) })}
        </p>
      </div>
    </RecordingVideo>
  )
}
