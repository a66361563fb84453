import type { IssueRun } from '@muster/contracts/certificates'
import { useTranslation } from 'react-i18next'
import { shareDone } from '../issue-run.ts'
import classes from './run-progress.module.css'

/** How far the run is, as a line that fills and in words. */
export function RunProgress({ run }: { run: IssueRun }) {
  const { t, i18n } = useTranslation('certificates')
  const share = shareDone(run)
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(share)
  const words = t('run.progress', { done: run.done, count: run.total, percent })
  return (
    <div className={classes.progress}>
      <p className={classes.title}>{t('run.atWork')}</p>
      <div
        role="progressbar"
        aria-label={t('run.atWork')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
        aria-valuetext={words}
        className={classes.track}
      >
        <div className={classes.filled} style={{ inlineSize: `${share * 100}%` }} />
      </div>
      <p className={classes.words}>{words}</p>
    </div>
  )
}
