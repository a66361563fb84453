import { useId } from 'react'
import classes from './presence-line.module.css'

type Kind = 'present' | 'bridged' | 'uncertain' | 'outage'

export type PresenceLineData = {
  window: { startMs: number; endMs: number }
  segments: readonly { startMs: number; endMs: number; kind: Kind }[]
  /** Null where no share is required: no mark is drawn. */
  requiredShare: number | null
}

type Props = {
  line: PresenceLineData
  /** What the line says, in words: it is a picture to a screen reader. */
  label: string
  /** While the session runs: up to where the line can be filled. */
  nowMs?: number
}

const isHatched = ({ kind }: { kind: Kind }) => kind === 'outage' || kind === 'uncertain'

const height = 12
const width = 1000

/**
 * The signature of Muster: a thin track for a session, filled where somebody was there, hatched where the service was out,
 * with a fine mark at the required share.
 */
export function PresenceLine({ line, label, nowMs }: Props) {
  const hatch = useId()
  const { startMs, endMs } = line.window
  const spanMs = Math.max(1, endMs - startMs)
  const at = (ms: number) => (Math.min(Math.max(ms, startMs), endMs) - startMs) * (width / spanMs)
  const mark = line.requiredShare === null ? null : line.requiredShare * width
  return (
    <svg
      className={classes.line}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {line.segments.some(isHatched) ? (
        <defs>
          <pattern id={hatch} width="8" height={height} patternUnits="userSpaceOnUse">
            <path d={`M0 ${height} L8 0`} stroke="var(--hairline-strong)" strokeWidth="1.5" />
          </pattern>
        </defs>
      ) : null}
      <rect y="3" width={width} height="6" fill="var(--track)" />
      {line.segments.map((segment) => (
        <rect
          key={`${segment.kind}${segment.startMs}`}
          className={classes[segment.kind]}
          x={at(segment.startMs)}
          y={segment.kind === 'present' ? 2 : 3}
          width={Math.max(1.5, at(segment.endMs) - at(segment.startMs))}
          height={segment.kind === 'present' ? 8 : 6}
          {...(isHatched(segment) ? { fill: `url(#${hatch})` } : {})}
        />
      ))}
      {mark === null ? null : (
        <line className={classes.mark} x1={mark} x2={mark} y1="0" y2={height} vectorEffect="non-scaling-stroke" />
      )}
      {nowMs !== undefined && nowMs < endMs ? (
        <line
          className={classes.now}
          x1={at(nowMs)}
          x2={at(nowMs)}
          y1="0"
          y2={height}
          vectorEffect="non-scaling-stroke"
        />
      ) : null}
    </svg>
  )
}
