import { ActionIcon, CopyButton, SegmentedControl, Tooltip } from '@mantine/core'
import type { Marker } from '@muster/live/replay/markers'
import type { Timeline } from '@muster/live/replay/timeline'
import { Link2, Pause, Play, SkipBack, SkipForward } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../../components/announce.tsx'
import { clockWithSeconds, zoneName } from '../../../lib/time.ts'
import { CaptionButton } from '../captions/caption-button.tsx'
import { lastPassed, speeds, toSeconds } from '../rules/replay-place.ts'
import { elapsed } from './elapsed.ts'
import classes from './player-bar.module.css'
import { TimeLine } from './time-line.tsx'
import { useMarkerWords } from './use-marker-words.ts'
import type { Player } from './use-player.ts'

type Props = { timeline: Timeline; markers: readonly Marker[]; player: Player; timeZone: string | undefined }

/** Goes through the session: plays it faster or slower, goes from marker to marker, and to any moment. */
export function PlayerBar({ timeline, markers, player, timeZone }: Props) {
  const { t } = useTranslation('replay')
  const words = useMarkerWords()
  const { atMs, isPlaying, speed, toggle, setSpeed, seek, jump } = player
  const passed = lastPassed(markers, atMs)
  const address = new URL(window.location.href)
  address.searchParams.set('at', String(toSeconds(timeline, atMs)))
  return (
    <footer className={classes.bar} aria-label={t('player')}>
      <TimeLine timeline={timeline} markers={markers} atMs={atMs} onSeek={seek} onToggle={toggle} />
      <div className={classes.row}>
        <div className={classes.buttons} dir="ltr">
          <ActionIcon size="xl" aria-label={t('previous')} aria-keyshortcuts="PageUp" onClick={() => jump('previous')}>
            <SkipBack aria-hidden />
          </ActionIcon>
          <ActionIcon
            size="xl"
            variant="filled"
            aria-label={t(isPlaying ? 'pause' : 'play')}
            aria-keyshortcuts="Space"
            onClick={toggle}
          >
            {isPlaying ? <Pause aria-hidden /> : <Play aria-hidden />}
          </ActionIcon>
          <ActionIcon size="xl" aria-label={t('next')} aria-keyshortcuts="PageDown" onClick={() => jump('next')}>
            <SkipForward aria-hidden />
          </ActionIcon>
        </div>
        <div className={classes.where}>
          <p className={classes.time}>
            <span>
              {t('at', { at: elapsed(atMs - timeline.fromMs), of: elapsed(timeline.toMs - timeline.fromMs) })}
            </span>
            {timeZone ? <Clock atMs={atMs} timeZone={timeZone} /> : null}
          </p>
          {/* Read out where one stands still: while it plays it would flood. */}
          <p className={classes.passed} aria-live={isPlaying ? 'off' : 'polite'}>
            {passed ? <bdi>{words(passed)}</bdi> : null}
          </p>
        </div>
        <div className={classes.end}>
          <CaptionButton />
          <SegmentedControl
            size="sm"
            aria-label={t('speed')}
            value={String(speed)}
            onChange={(value) => setSpeed(speeds.find((known) => String(known) === value) ?? 1)}
            data={speeds.map((value) => ({ value: String(value), label: t('times', { speed: value }) }))}
          />
          <CopyButton value={address.href}>
            {({ copied, copy }) => (
              <Tooltip label={t(copied ? 'copied' : 'copy')}>
                <ActionIcon
                  size="xl"
                  aria-label={t('copy')}
                  onClick={() => {
                    copy()
                    announce(t('copied'))
                  }}
                >
                  <Link2 aria-hidden />
                </ActionIcon>
              </Tooltip>
            )}
          </CopyButton>
        </div>
      </div>
    </footer>
  )
}

/** The time that it was then, where the project is. */
function Clock({ atMs, timeZone }: { atMs: number; timeZone: string }) {
  const { i18n } = useTranslation()
  const at = new Date(atMs)
  const { language } = i18n
  return (
    <span className={classes.clock}>
      <time dateTime={at.toISOString()}>{clockWithSeconds(at, { language, timeZone })}</time> (
      {zoneName(timeZone, at, language)})
    </span>
  )
}
