import type { Block } from '@muster/contracts/run-of-show'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { clockTime, viewerZone } from '../../../lib/time.ts'
import classes from './running-order.module.css'

type Props = { block: Block; start: Date | null; speaker: string | null; handle?: ReactNode; children?: ReactNode }

/** A block of the running order: when it should begin on the viewer's clock, what it is, and the notes to it. */
export function BlockRow({ block, start, speaker, handle, children }: Props) {
  const { t, i18n } = useTranslation('show')
  const { kind, title, minutes, notes } = block
  return (
    <div className={classes.row} data-kind={kind}>
      {handle}
      <time className={classes.start} dateTime={start?.toISOString()}>
        {start ? clockTime(start, { language: i18n.language, timeZone: viewerZone() }) : null}
      </time>
      <div className={classes.what}>
        <p className={classes.over}>
          <span>{t(`kind.${kind}`)}</span>
          <span className="figures">{t('minutes', { count: minutes })}</span>
          {speaker ? <bdi>{speaker}</bdi> : null}
        </p>
        <h2 className={classes.title}>
          <bdi>{title}</bdi>
        </h2>
        {notes ? (
          <p className={classes.notes}>
            <bdi>{notes}</bdi>
          </p>
        ) : null}
      </div>
      {children}
    </div>
  )
}
