import type { BallotForm } from '@muster/contracts/poll-shapes'
import { useTranslation } from 'react-i18next'
import classes from './poll.module.css'

/** What could be voted for, where nobody knows any more how it stood: an open poll of a session that is over. */
export function PollAsked({ form }: { form: BallotForm }) {
  const { t } = useTranslation('replay')
  return (
    <>
      {'options' in form ? (
        <ul className={classes.asked}>
          {form.options.map((option) => (
            <li key={option}>
              <bdi>{option}</bdi>
            </li>
          ))}
        </ul>
      ) : null}
      <p className={classes.quiet}>{t('pollOpen')}</p>
    </>
  )
}
