import { Button, Text } from '@mantine/core'
import type { Poll } from '@muster/live/polls/model'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PollOutcome } from '../../../components/polls/poll-outcome.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { useLive } from '../room/live-context.tsx'
import { useGive } from '../room/use-give.ts'
import { mayRun } from '../store/selectors.ts'
import { BallotPaper } from './ballot.tsx'
import classes from './poll.module.css'

/** One poll: the ballot until one has voted, then what was voted so far, and at the end what came out. */
export function PollCard({ poll }: { poll: Poll }) {
  const { t } = useTranslation('live')
  const own = useLive(({ ballots }) => ballots.get(poll.pollId))
  const live = useLive(({ results }) => results.get(poll.pollId))
  const maySpeak = useLive(({ me }) => me?.may.speak ?? false)
  const isStaff = useLive(mayRun)
  const [changing, setChanging] = useState(false)
  const close = useGive('poll.close')
  const hide = useGive('poll.hide')
  const hideAnswer = useGive('poll.hide-answer')
  const tally = poll.closed ?? live?.tally
  const isVoting = !poll.closed && maySpeak && !isStaff && (own === undefined || changing)
  return (
    <article className={classes.card} aria-labelledby={`question-${poll.pollId}`}>
      <header className={classes.head}>
        <StatusBadge tone={poll.closed ? 'neutral' : 'live'}>
          {poll.closed ? t('poll.closed') : t('poll.open')}
        </StatusBadge>
        <Text className={classes.votes}>{t('poll.votes', { count: tally?.ballots ?? 0 })}</Text>
      </header>
      <h2 className={classes.question} id={`question-${poll.pollId}`}>
        <bdi>{poll.question}</bdi>
      </h2>
      {isVoting ? (
        <BallotPaper poll={poll} own={own} onVoted={() => setChanging(false)} />
      ) : (
        <>
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
          {!poll.closed && own && !isStaff ? (
            <Button variant="subtle" size="sm" onClick={() => setChanging(true)}>
              {t('poll.change')}
            </Button>
          ) : null}
        </>
      )}
      {isStaff ? (
        poll.closed ? (
          <Button
            variant="default"
            size="sm"
            loading={hide.busy}
            onClick={() => void hide.give({ type: 'poll.hide', pollId: poll.pollId })}
          >
            {t('poll.hide')}
          </Button>
        ) : (
          <Button
            size="sm"
            loading={close.busy}
            onClick={() => void close.give({ type: 'poll.close', pollId: poll.pollId })}
          >
            {t('poll.close')}
          </Button>
        )
      ) : null}
    </article>
  )
}
