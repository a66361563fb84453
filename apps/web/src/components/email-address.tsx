import { Fragment } from 'react'
import classes from './email-address.module.css'

/** An address that breaks, where it has to, before the `@` or between the parts of the name. */
export function EmailAddress({ address }: { address: string }) {
  return (
    <bdi className={classes.address}>
      {address.split(/(?=@)|(?=\.[^@]*@)/).map((part, index) => (
        <Fragment key={`${index} ${part}`}>
          <wbr />
          {part}
        </Fragment>
      ))}
    </bdi>
  )
}
