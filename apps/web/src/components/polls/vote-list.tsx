import type { Ballot, BallotForm } from '@muster/contracts/poll-shapes'
import { ballotWords } from '@muster/live/polls/ballot-words'
import { useTranslation } from 'react-i18next'
import classes from './polls.module.css'

type Person = { personId: string; name: string; ballot: Ballot | null }

/** Who voted what, and who has not. */
export function VoteList({ form, people }: { form: BallotForm; people: readonly Person[] }) {
  const { t } = useTranslation('polls')
  const voted = people.flatMap(({ ballot, ...person }) => (ballot ? [{ ...person, ballot }] : []))
  const notYet = people.filter(({ ballot }) => ballot === null)
  return (
    <section className={classes.named} aria-label={t('outcome.whoVoted')}>
      {voted.length === 0 ? <p>{t('outcome.nobodyVoted')}</p> : null}
      <dl>
        {voted.map(({ personId, name, ballot }) => (
          <div key={personId}>
            <dt>
              <bdi>{name}</bdi>
            </dt>
            <dd>
              <bdi>{ballotWords(form, ballot)}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <p className={classes.nothing}>
        {notYet.length === 0 ? t('outcome.everybodyVoted') : t('outcome.notVoted', { count: notYet.length })}
      </p>
      {notYet.length > 0 ? (
        <ul>
          {notYet.map(({ personId, name }) => (
            <li key={personId}>
              <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}
