const notches = 20
const outer = 40
const inner = 36.5

const edge = Array.from({ length: notches * 2 }, (_, step) => {
  const angle = (step * Math.PI) / notches
  const radius = step % 2 === 0 ? outer : inner
  return `${(radius * Math.sin(angle)).toFixed(2)},${(-radius * Math.cos(angle)).toFixed(2)}`
}).join(' ')

const lines = [
  { y: -12, from: -18, to: 8 },
  { y: 0, from: -10, to: 18 },
  { y: 12, from: -18, to: 0 },
]

/** The seal under a certificate: three presence lines in vermilion. An ornament; what counts is said in words. */
export function SealMark() {
  return (
    <svg viewBox="-42 -42 84 84" width="72" height="72" aria-hidden focusable="false">
      <polygon points={edge} fill="var(--seal)" />
      <circle r="30" fill="none" stroke="var(--on-seal)" strokeWidth="1" />
      {lines.map(({ y, from, to }) => (
        <line key={y} x1={from} x2={to} y1={y} y2={y} stroke="var(--on-seal)" strokeWidth="5" />
      ))}
    </svg>
  )
}
