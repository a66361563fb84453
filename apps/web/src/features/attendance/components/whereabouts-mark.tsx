import type { Whereabouts } from '@muster/contracts/board'
import { useTranslation } from 'react-i18next'
import { clockTime, viewerZone } from '../../../lib/time.ts'
import classes from './whereabouts-mark.module.css'

/** Whether somebody is there now, or since when they are gone; nothing of who did not come. */
export function WhereaboutsMark({ whereabouts }: { whereabouts: Whereabouts }) {
  const { t, i18n } = useTranslation('attendance')
  if (whereabouts.kind === 'away') return null
  const at =
    whereabouts.kind === 'vanished'
      ? clockTime(new Date(whereabouts.sinceMs), { language: i18n.language, timeZone: viewerZone() })
      : ''
  return (
    <span className={classes.mark} data-kind={whereabouts.kind}>
      {t(`board.whereabouts.${whereabouts.kind}`, { at })}
    </span>
  )
}
