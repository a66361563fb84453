import { Check, Circle, Clock, Radio, X } from 'lucide-react'
import type { ReactNode } from 'react'
import classes from './status-badge.module.css'

export type Tone = 'credited' | 'at-risk' | 'danger' | 'live' | 'neutral'

const shapes = { credited: Check, 'at-risk': Clock, danger: X, live: Radio, neutral: Circle }

/** A state in a word, with a shape besides its colour. */
export function StatusBadge({ tone, children }: { tone: Tone; children: ReactNode }) {
  const Shape = shapes[tone]
  return (
    <span className={classes.badge} data-tone={tone}>
      <Shape size={14} strokeWidth={2.5} aria-hidden />
      {children}
    </span>
  )
}
