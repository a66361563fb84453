import { cornerTracks, trackGapPt } from '@muster/certificates/art/corner-tracks'
import type { ReactNode } from 'react'
import classes from './track-frame.module.css'

const corners = ['start-top', 'end-top', 'start-bottom', 'end-bottom'] as const
const reach = 94

/** Both arms of a corner, in gaps between two tracks: each stretch once along and once down. */
const arms = cornerTracks
  .flatMap((stretches, track) =>
    stretches.map(([from, to]) => {
      const [begin, end] = [from, to].map((pt) => (track + pt / trackGapPt).toFixed(2))
      return `M${begin} ${track}H${end}M${track} ${begin}V${end}`
    }),
  )
  .join('')

type Props = { label: string; faded: boolean; children: ReactNode }

/** A sheet within the border of a printed certificate. The border is an ornament: nobody's own data. */
export function TrackFrame({ label, faded, children }: Props) {
  return (
    <article className={classes.sheet} aria-label={label} data-faded={faded || undefined}>
      <div className={classes.frame} aria-hidden>
        {cornerTracks.map((_, track) => (
          <span key={track} className={classes.track} style={{ inset: `calc(${track} * var(--gap))` }} />
        ))}
        {corners.map((corner) => (
          <svg
            key={corner}
            viewBox={`0 0 ${reach} ${reach}`}
            className={classes.corner}
            data-corner={corner}
            focusable="false"
          >
            <path d={arms} />
          </svg>
        ))}
      </div>
      {children}
    </article>
  )
}
