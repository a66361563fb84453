import { useTranslation } from 'react-i18next'
import { useLive } from '../room/live-context.tsx'
import { stageOf } from '../store/selectors.ts'
import classes from './poll.module.css'
import { PollCard } from './poll-card.tsx'

/** The polls on the stage: open ones first, of each kind the latest first. */
export function PollPanel() {
  const { t } = useTranslation('live')
  const shown = useLive((state) => stageOf(state).polls.shown)
  const latestFirst = [...shown].reverse()
  const polls = [...latestFirst.filter(({ closed }) => !closed), ...latestFirst.filter(({ closed }) => closed)]
  return (
    <section id="poll" tabIndex={-1} className={classes.panel} aria-label={t('poll.polls')}>
      {polls.map((poll) => (
        <PollCard key={poll.pollId} poll={poll} />
      ))}
    </section>
  )
}
