import { countTurns, type Marker } from '@muster/live/replay/markers'
import type { Timeline } from '@muster/live/replay/timeline'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { stepMs } from '../rules/replay-place.ts'
import { elapsed } from './elapsed.ts'
import classes from './time-line.module.css'

type Props = {
  timeline: Timeline
  markers: readonly Marker[]
  atMs: number
  onSeek: (atMs: number) => void
  onToggle: () => void
}

/** In so many parts of the session it is shown how often slides were turned. */
const parts = 120

/** The session as a line: how much of it is past, where something mattered, and how often slides were turned. */
export function TimeLine({ timeline, markers, atMs, onSeek, onToggle }: Props) {
  const { t } = useTranslation('replay')
  const { fromMs, toMs } = timeline
  const lengthMs = Math.max(1, toMs - fromMs)
  const share = (ms: number) => `${((ms - fromMs) / lengthMs) * 100}%`
  const turns = useMemo(() => countTurns(timeline, parts), [timeline])
  const most = Math.max(1, ...turns)
  return (
    // Time runs from left to right in every player, whatever the language.
    <div className={classes.line} dir="ltr">
      <div className={classes.drawing} aria-hidden>
        {turns.map((count, part) =>
          count === 0 ? null : (
            <span
              key={part}
              className={classes.turns}
              style={{
                left: `${(part / parts) * 100}%`,
                width: `${100 / parts}%`,
                height: `${20 + (80 * count) / most}%`,
              }}
            />
          ),
        )}
        <span className={classes.track} />
        <span className={classes.past} style={{ width: `calc(${share(atMs)} + 0.5rem)` }} />
        {markers.map((marker) => (
          <span
            key={`${marker.kind} ${marker.seq} ${marker.atMs}`}
            className={classes.marker}
            data-kind={marker.kind}
            style={{ left: share(marker.atMs) }}
          />
        ))}
      </div>
      <input
        type="range"
        className={classes.input}
        aria-label={t('place')}
        aria-valuetext={t('at', { at: elapsed(atMs - fromMs), of: elapsed(lengthMs) })}
        min={0}
        max={lengthMs}
        value={atMs - fromMs}
        onChange={({ currentTarget }) => onSeek(fromMs + Number(currentTarget.value))}
        onKeyDown={(event) => {
          const step = { ArrowLeft: -stepMs, ArrowDown: -stepMs, ArrowRight: stepMs, ArrowUp: stepMs }[event.key]
          if (event.key !== ' ' && step === undefined) return
          event.preventDefault()
          if (step === undefined) onToggle()
          else onSeek(atMs + step)
        }}
      />
    </div>
  )
}
