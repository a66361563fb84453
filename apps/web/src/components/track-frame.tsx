import type { ReactNode } from 'react'
import classes from './track-frame.module.css'

/** The same tracks as around a certificate (packages/certificates, art/frame.ts), in gaps between two of them. */
const gapPt = 2.6
const fromCornerPt: readonly (readonly (readonly [from: number, to: number])[])[] = [
  [
    [0, 172],
    [180, 204],
    [212, 220],
  ],
  [
    [0, 138],
    [146, 166],
  ],
  [
    [0, 108],
    [116, 130],
  ],
  [
    [0, 84],
    [92, 100],
  ],
  [
    [0, 108],
    [116, 130],
  ],
  [
    [0, 138],
    [146, 166],
  ],
  [
    [0, 172],
    [180, 204],
    [212, 220],
  ],
]
const corners = ['start-top', 'end-top', 'start-bottom', 'end-bottom'] as const
const reach = 94

/** Both arms of a corner: each stretch once along and once down. */
const arms = fromCornerPt
  .flatMap((stretches, track) =>
    stretches.map(([from, to]) => {
      const [begin, end] = [from, to].map((pt) => (track + pt / gapPt).toFixed(2))
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
        {fromCornerPt.map((_, track) => (
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
