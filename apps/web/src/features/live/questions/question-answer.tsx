import type { Question } from '@muster/live/questions/model'
import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLive } from '../room/live-context.tsx'
import { useWho } from '../room/use-who.ts'
import { MessageText } from '../side/message-text.tsx'
import { findStream, stageIdOf } from '../store/selectors.ts'
import classes from './questions.module.css'

/** What was answered, or that it was answered aloud. */
export function QuestionAnswer({ question: { answer } }: { question: Question }) {
  const { t } = useTranslation('live')
  const who = useWho()
  const words = useLive((state) => findStream(state, stageIdOf(state))?.words)
  if (!answer) return null
  if (answer.words === null)
    return (
      <p className={classes.about}>
        <Check size={14} aria-hidden className={classes.mark} /> {t('questions.answeredAloud')}
      </p>
    )
  return (
    <div className={classes.answer}>
      <p className={classes.about}>{t('questions.answerOf', { name: who(answer.by).name })}</p>
      <p className={classes.text}>
        <MessageText text={words?.[answer.words] ?? t('chat.erased')} />
      </p>
    </div>
  )
}
