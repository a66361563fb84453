import { Button, Text } from '@mantine/core'
import { maySeeResults } from '@muster/live/polls/decide'
import type { Poll } from '@muster/live/polls/model'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PollOutcome } from '../../../components/polls/poll-outcome.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { useLive } from '../room/live-context.tsx'
import { useGive } from '../room/use-give.ts'
import { isReplay, mayRun } from '../store/selectors.ts'
import { BallotPaper } from './ballot.tsx'
import classes from './poll.module.css'
import { PollAsked } from './poll-asked.tsx'
import { PollPromise } from './poll-promise.tsx'
import { PollStaff } from './poll-staff.tsx'

/** One poll: the ballot until one has voted, then what was voted so far as far as one may see it, and at the end what came out. */
export function PollCard({ poll }: { poll: Poll }) {
  const { t } = useTranslation('live')
  const own = useLive(({ ballots }) => ballots.get(poll.pollId))
  const live = useLive(({ results }) => results.get(poll.pollId))
  const maySpeak = useLive(({ me }) => me?.may.speak ?? false)
  const isStaff = useLive(mayRun)
  const [changing, setChanging] = useState(false)
  const hideAnswer = useGive('poll.hide-answer')
  const tally = poll.closed ?? live?.tally
  const isVoting = !poll.closed && maySpeak && !isStaff && (own === undefined || changing)
  // How it stood while it was open is kept nowhere: only what came out.
  const isUncounted = useLive(isReplay) && !poll.closed
  const seesResults = maySeeResults(poll, { run: isStaff }) && !isUncounted
  return (
    <article className={classes.card} aria-labelledby={`question-${poll.pollId}`}>
      <header className={classes.head}>
        <StatusBadge tone={poll.closed ? 'neutral' : 'live'}>
          {poll.closed ? t('poll.closed') : t('poll.open')}
        </StatusBadge>
        {seesResults ? <Text className={classes.votes}>{t('poll.votes', { count: tally?.ballots ?? 0 })}</Text> : null}
      </header>
      <h2 className={classes.question} id={`question-${poll.pollId}`}>
        <bdi>{poll.question}</bdi>
      </h2>
      {isVoting ? (
        <>
          <PollPromise {...poll} />
          <BallotPaper poll={poll} own={own} onVoted={() => setChanging(false)} />
        </>
      ) : seesResults ? (
        <PollOutcome
          form={poll.form}
          result={tally && { tally, written: live?.written ?? [] }}
          own={own}
          onHide={
            isStaff
              ? ({ answerId }) => void hideAnswer.give({ type: 'poll.hide-answer', pollId: poll.pollId, answerId })
              : null
          }
        />
      ) : isUncounted ? (
        <PollAsked form={poll.form} />
      ) : (
        <p className={classes.quiet}>{own ? t('poll.resultsHidden') : t('poll.notYet')}</p>
      )}
      {!isVoting && !poll.closed && own && !isStaff ? (
        <Button variant="subtle" size="sm" onClick={() => setChanging(true)}>
          {t('poll.change')}
        </Button>
      ) : null}
      {isStaff && !poll.closed && poll.results === 'hidden' ? (
        <p className={classes.quiet}>{t('poll.hiddenFromAll')}</p>
      ) : null}
      {isStaff ? <PollStaff poll={poll} /> : null}
    </article>
  )
}
