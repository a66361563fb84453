import { ActionIcon, Button, Slider } from '@mantine/core'
import { useWindowEvent } from '@mantine/hooks'
import type { ShownVideo } from '@muster/live/video/model'
import { isAtEnd, positionAt } from '@muster/live/video/position'
import { Pause, Play } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLive } from '../room/live-context.tsx'
import { useGive } from '../room/use-give.ts'
import { useServerNow } from '../room/use-server-now.ts'
import { countdown } from '../rules/countdown.ts'
import { isTaken } from '../rules/page-keys.ts'
import { stageOf } from '../store/selectors.ts'
import classes from './video.module.css'

type Props = { video: ShownVideo; durationMs: number | null; isPresenter: boolean }

/** How far the video is; whoever presents plays, pauses and winds it for everybody, and goes back to the slides. */
export function VideoControls({ video, durationMs, isPresenter }: Props) {
  const { t } = useTranslation('live')
  const { videoId } = video
  const hasDeck = useLive((state) => stageOf(state).deck !== null)
  const stopping = useGive('video.stop')
  if (durationMs === null && !isPresenter) return null
  return (
    <div className={classes.controls} role="group" aria-label={t('video.controls')}>
      {durationMs === null ? null : <Progress video={video} durationMs={durationMs} isPresenter={isPresenter} />}
      {isPresenter ? (
        <Button
          variant="subtle"
          size="sm"
          loading={stopping.busy}
          onClick={() => void stopping.give({ type: 'video.stop', videoId })}
        >
          {t(hasDeck ? 'video.backToSlides' : 'video.stop')}
        </Button>
      ) : null}
    </div>
  )
}

/** A second that has begun has not passed yet. */
const wholeSeconds = (ms: number) => Math.floor(ms / 1000) * 1000

function Progress({ video, durationMs, isPresenter }: Props & { durationMs: number }) {
  const { t } = useTranslation('live')
  const { videoId } = video
  const now = useServerNow()
  const playing = useGive('video.play')
  const pausing = useGive('video.pause')
  const seeking = useGive('video.seek')
  const [wanted, setWanted] = useState<number | null>(null)
  const positionMs = positionAt(video, now)
  const isPlaying = video.isPlaying && !isAtEnd(video, now)
  const isBusy = playing.busy || pausing.busy
  const toggle = () => {
    if (isBusy) return
    if (isPlaying) void pausing.give({ type: 'video.pause', videoId })
    else void playing.give({ type: 'video.play', videoId })
  }
  /** It stays where it was put until everybody is there: the next key goes on from there. */
  const wind = async (toMs: number) => {
    setWanted(toMs)
    await seeking.give({ type: 'video.seek', videoId, positionMs: Math.round(toMs) })
    setWanted((latest) => (latest === toMs ? null : latest))
  }
  useWindowEvent('keydown', (event) => {
    if (!isPresenter || event.key !== ' ' || isTaken(event)) return
    event.preventDefault()
    toggle()
  })
  const time = t('video.time', { at: countdown(wholeSeconds(wanted ?? positionMs)), of: countdown(durationMs) })
  if (!isPresenter) return <span className={classes.time}>{time}</span>
  return (
    <>
      <ActionIcon
        size="xl"
        variant="filled"
        aria-label={t(isPlaying ? 'video.pause' : 'video.play')}
        aria-keyshortcuts="Space"
        loading={isBusy}
        onClick={toggle}
      >
        {isPlaying ? <Pause aria-hidden /> : <Play aria-hidden />}
      </ActionIcon>
      {/* Time runs from left to right in every player, whatever the language. */}
      <div className={classes.line} dir="ltr">
        <Slider
          thumbLabel={t('video.seek')}
          min={0}
          max={durationMs}
          step={Math.max(1000, Math.round(durationMs / 200 / 1000) * 1000)}
          value={wanted ?? positionMs}
          label={(value) => countdown(wholeSeconds(value))}
          onChange={setWanted}
          onChangeEnd={(value) => void wind(value)}
        />
      </div>
      <span className={classes.time}>{time}</span>
    </>
  )
}
