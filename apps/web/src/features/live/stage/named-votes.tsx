import type { Poll } from '@muster/live/polls/model'
import { useTranslation } from 'react-i18next'
import { Load } from '../../../components/load.tsx'
import { ballotWords } from '../../../components/polls/ballot-words.ts'
import { useVotes } from '../api.ts'
import { useWhere } from '../room/live-context.tsx'
import classes from './poll.module.css'

/** Who voted what, and who has not: asked for again while it is looked at. */
export function NamedVotes({ poll: { pollId, form } }: { poll: Poll }) {
  const { t } = useTranslation('live')
  return (
    <Load query={useVotes(useWhere(), pollId)}>
      {({ people }) => {
        const voted = people.flatMap(({ ballot, ...person }) => (ballot ? [{ ...person, ballot }] : []))
        const notYet = people.filter(({ ballot }) => ballot === null)
        return (
          <section className={classes.named} aria-label={t('poll.whoVoted')}>
            {voted.length === 0 ? <p>{t('poll.nobodyVoted')}</p> : null}
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
            <p className={classes.votes}>
              {notYet.length === 0 ? t('poll.everybodyVoted') : t('poll.notVoted', { count: notYet.length })}
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
      }}
    </Load>
  )
}
