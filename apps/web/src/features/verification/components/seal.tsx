import classes from './seal.module.css'

export type Finding = 'valid' | 'revoked' | 'unknown'

const notches = 24
const outer = 47
const inner = 43

/** The edge of a seal: as many waves as hours in a day. */
const scalloped = Array.from({ length: notches * 2 }, (_, step) => {
  const angle = (step * Math.PI) / notches
  const radius = step % 2 === 0 ? outer : inner
  return `${(50 + radius * Math.sin(angle)).toFixed(2)},${(50 - radius * Math.cos(angle)).toFixed(2)}`
}).join(' ')

const octagon = '32,6 68,6 94,32 94,68 68,94 32,94 6,68 6,32'

/** What was found, as a shape that cannot be taken for another: a seal, a broken-off octagon, an empty outline. */
export function Seal({ finding }: { finding: Finding }) {
  return (
    <svg
      className={classes.seal}
      data-finding={finding}
      viewBox="0 0 100 100"
      width="88"
      height="88"
      aria-hidden
      focusable="false"
    >
      {finding === 'valid' ? (
        <>
          <polygon points={scalloped} className={classes.ground} />
          <circle cx="50" cy="50" r="36" className={classes.ring} />
          <path d="M33 51 L45 63 L68 38" className={classes.sign} />
        </>
      ) : null}
      {finding === 'revoked' ? (
        <>
          <polygon points={octagon} className={classes.ground} />
          <path d="M34 34 L66 66 M66 34 L34 66" className={classes.sign} />
        </>
      ) : null}
      {finding === 'unknown' ? (
        <>
          <circle cx="50" cy="50" r="43" className={classes.outline} />
          <path d="M30 50 H70" className={classes.blank} />
        </>
      ) : null}
    </svg>
  )
}
