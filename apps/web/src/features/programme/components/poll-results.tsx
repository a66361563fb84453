import { Button } from '@mantine/core'
import { addressOf } from '@muster/contracts/endpoint'
import type { PollId, ProjectId, SessionId } from '@muster/contracts/ids'
import type { BallotForm } from '@muster/contracts/poll-shapes'
import { exportPollResults, listPollResults, listVotes } from '@muster/contracts/polls'
import { Download } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Load } from '../../../components/load.tsx'
import { Moment } from '../../../components/moment.tsx'
import { PollOutcome } from '../../../components/polls/poll-outcome.tsx'
import { VoteList } from '../../../components/polls/vote-list.tsx'
import { Section } from '../../../components/section.tsx'
import { languages } from '../../../lib/i18n.ts'
import { useCall } from '../../../lib/query.ts'
import classes from './prepared-polls.module.css'

type Which = { projectId: ProjectId; sessionId: SessionId }

/** What came out of the polls of a session that are closed, and the same as a table to take away. */
export function PollResults({ which }: { which: Which }) {
  const { t, i18n } = useTranslation('polls')
  const query = useCall(listPollResults, { params: which })
  const language = languages.find((known) => known === i18n.language) ?? 'en'
  const hasAny = (query.data?.polls.length ?? 0) > 0
  return (
    <Section
      title={t('outcome.title')}
      actions={
        hasAny ? (
          <Button
            component="a"
            variant="default"
            href={addressOf(exportPollResults, { params: which, query: { language } })}
            leftSection={<Download size={16} aria-hidden />}
          >
            {t('outcome.csv')}
          </Button>
        ) : null
      }
    >
      <Load query={query}>
        {({ polls }) =>
          polls.length === 0 ? (
            <p className={classes.about}>{t('outcome.none')}</p>
          ) : (
            <ol className={classes.list} aria-label={t('outcome.title')}>
              {polls.map(({ pollId, question, form, voters, openedAt, result }) => (
                <li key={pollId} className={classes.result}>
                  <h3 className={classes.question}>
                    <bdi>{question}</bdi>
                  </h3>
                  <p className={classes.about}>
                    <Moment at={openedAt} /> · {t('outcome.votes', { count: result.tally.ballots })} ·{' '}
                    {t(`short.${voters}`)}
                  </p>
                  <PollOutcome form={form} result={result} />
                  {voters === 'named' ? <Voters which={which} pollId={pollId} form={form} /> : null}
                </li>
              ))}
            </ol>
          )
        }
      </Load>
    </Section>
  )
}

function Voters({ which, pollId, form }: { which: Which; pollId: PollId; form: BallotForm }) {
  const { t } = useTranslation('polls')
  const [shown, setShown] = useState(false)
  const query = useCall(listVotes, { params: { ...which, pollId } }, { enabled: shown })
  return (
    <>
      <div>
        <Button variant="subtle" size="sm" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {t('outcome.whoVoted')}
        </Button>
      </div>
      {shown ? <Load query={query}>{({ people }) => <VoteList form={form} people={people} />}</Load> : null}
    </>
  )
}
