import { VisuallyHidden } from '@mantine/core'
import clsx from 'clsx'
import type { LucideIcon } from 'lucide-react'
import type { ComponentPropsWithRef } from 'react'
import { unreadLabel } from '../rules/unread.ts'
import classes from './control-bar.module.css'

type Props = ComponentPropsWithRef<'button'> & {
  icon: LucideIcon
  text: string
  count?: number
  /** What is counted, for who does not see the sign. */
  counted?: string
  /** Marks the count as something one has not seen yet. */
  isNew?: boolean
}

/** One control of the bar: a sign and its word, with a count where there is something to count. */
export function Control({ icon: Icon, text, count = 0, counted, isNew = false, className, ...button }: Props) {
  return (
    <button type="button" className={clsx(classes.control, className)} {...button}>
      <Icon size={22} strokeWidth={1.75} aria-hidden />
      <span>{text}</span>
      {count > 0 ? (
        <span className={classes.count} data-new={isNew}>
          {isNew ? unreadLabel(count) : count}
          {counted ? <VisuallyHidden component="span"> {counted}</VisuallyHidden> : null}
        </span>
      ) : null}
    </button>
  )
}
