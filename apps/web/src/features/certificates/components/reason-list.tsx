import { reasonWords } from '@muster/words/reason-words'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '../issue-run.ts'
import classes from './reason-list.module.css'

type Reason = Refusal['reasons'][number]

/** More reasons than this are folded away: whoever missed a day missed all of its sessions. */
const mostShown = 2

/** Why somebody got no certificate: the sessions and the minutes missed. */
export function ReasonList({ reasons }: { reasons: readonly Reason[] }) {
  const { t, i18n } = useTranslation('certificates')
  const words = reasons.map((reason) => reasonWords(t, reason, { language: i18n.language, session: titleOf(reason) }))
  const folded = words.slice(mostShown)
  return (
    <div className={classes.reasons}>
      {words.slice(0, mostShown).map((each) => (
        <p key={each}>{each}</p>
      ))}
      {folded.length > 0 ? (
        <details>
          <summary>{t('refused.more', { count: folded.length })}</summary>
          {folded.map((each) => (
            <p key={each}>{each}</p>
          ))}
        </details>
      ) : null}
    </div>
  )

  function titleOf({ sessionTitle }: Reason): string {
    return typeof sessionTitle === 'string' ? t('refused.session', { title: sessionTitle }) : t('refused.aSession')
  }
}
