import type { Spans } from '@muster/attendance/interval'
import classes from './recording.module.css'

type Props = { parts: Spans; durationMs: number; label: string }

/** Which parts of the recording have been watched, under its player's own time line. */
export function WatchedBar({ parts, durationMs, label }: Props) {
  const percent = (ms: number) => `${(ms / durationMs) * 100}%`
  return (
    <div className={classes.bar} role="img" aria-label={label}>
      {parts.map(({ startMs, endMs }) => (
        <span key={startMs} style={{ left: percent(startMs), width: percent(endMs - startMs) }} />
      ))}
    </div>
  )
}
