type Stretch = readonly [from: number, to: number]

/** The same rows as the certificate's mark (packages/certificates, art/mark.ts): presence lines that make an M. */
const rows: readonly (readonly Stretch[])[] = [
  [
    [0, 25],
    [75, 100],
  ],
  [
    [0, 34],
    [66, 100],
  ],
  [
    [0, 43],
    [57, 100],
  ],
  [
    [0, 20],
    [29, 71],
    [80, 100],
  ],
  [
    [0, 20],
    [38, 62],
    [80, 100],
  ],
  [
    [0, 20],
    [80, 100],
  ],
  [
    [0, 20],
    [80, 100],
  ],
]
const step = 13

/** Muster's mark. Decoration beside its name; alone it needs a label. */
export function Logo({ size = 28, label }: { size?: number; label?: string }) {
  return (
    <svg
      viewBox={`0 0 100 ${rows.length * step - 5}`}
      height={size}
      width={size * 1.16}
      focusable="false"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      {rows.flatMap((stretches, row) =>
        stretches.map(([from, to]) => (
          <rect key={`${row}-${from}`} x={from} y={row * step} width={to - from} height="8" fill="currentColor" />
        )),
      )}
    </svg>
  )
}
