import type { ReactNode } from 'react'
import classes from './form-part.module.css'

type Props = {
  legend: ReactNode
  /** Buttons that act on the part as a whole, at its end. */
  tools?: ReactNode
  children: ReactNode
}

/** One of several parts of a form that are alike, such as a question or a requirement. */
export function FormPart({ legend, tools, children }: Props) {
  return (
    <fieldset className={classes.part}>
      <legend>{legend}</legend>
      {tools ? <div className={classes.tools}>{tools}</div> : null}
      <div className={classes.body}>{children}</div>
    </fieldset>
  )
}
