import type { SessionStanding } from '@muster/contracts/attendance'
import { memo } from 'react'
import { PresenceLine } from '../../../components/presence-line.tsx'
import classes from './session-line.module.css'

type Props = {
  standing: Pick<SessionStanding, 'line' | 'state'>
  /** What the line says, for who cannot see it. */
  label: string
  /** Up to where the line of an open session can be filled. */
  asOfMs: number
}

/** One person's presence line in one session; a dotted track while there is nothing to draw. */
export const SessionLine = memo(function SessionLine({ standing: { line, state }, label, asOfMs }: Props) {
  return line ? (
    <PresenceLine line={line} label={label} {...(state === 'open' ? { nowMs: asOfMs } : {})} />
  ) : (
    <div className={classes.empty} role="img" aria-label={label} />
  )
})
