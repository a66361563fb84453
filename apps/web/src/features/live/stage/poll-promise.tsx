import { type BallotForm, isWritten, type PollVoters } from '@muster/contracts/poll-shapes'
import { Eye, EyeOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import classes from './poll.module.css'

/** What becomes of one's vote, said before one votes: whether it has one's name, and who reads what one writes. */
export function PollPromise({ voters, form }: { voters: PollVoters; form: BallotForm }) {
  const { t } = useTranslation('live')
  const Icon = voters === 'named' ? Eye : EyeOff
  return (
    <p className={classes.promise} data-voters={voters}>
      <Icon size={16} aria-hidden />
      <span>
        {t(`poll.${voters}`)} {isWritten(form) ? t('poll.writtenForAll') : null}
      </span>
    </p>
  )
}
