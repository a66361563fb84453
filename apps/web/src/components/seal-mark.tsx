import { Logo } from './logo.tsx'
import classes from './seal-mark.module.css'

/** The seal as it is printed: the mark in a square of vermilion. An ornament; what counts is said in words. */
export function SealMark() {
  return (
    <span className={classes.seal} aria-hidden>
      <Logo size={32} />
    </span>
  )
}
