const tracks = [
  { y: 4, from: 0, to: 62 },
  { y: 14, from: 18, to: 96 },
  { y: 24, from: 0, to: 38 },
]

/** Three unfilled presence lines: the ornament of pages on which nothing has happened yet. */
export function TrackLines() {
  return (
    <svg viewBox="0 0 96 28" width="96" height="28" aria-hidden focusable="false">
      {tracks.map(({ y, from, to }) => (
        <g key={y}>
          <line x1="0" x2="96" y1={y} y2={y} stroke="var(--track)" strokeWidth="4" />
          <line x1={from} x2={to} y1={y} y2={y} stroke="var(--hairline-strong)" strokeWidth="4" />
        </g>
      ))}
    </svg>
  )
}
