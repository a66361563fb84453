import type { Question } from '@muster/live/questions/model'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { clockTime, viewerZone } from '../../../lib/time.ts'
import { useLive } from '../room/live-context.tsx'
import { MessageText } from '../side/message-text.tsx'
import { findStream, stageIdOf, stageOf } from '../store/selectors.ts'
import { AnswerForm } from './answer-form.tsx'
import { QuestionAnswer } from './question-answer.tsx'
import { QuestionMenu } from './question-menu.tsx'
import classes from './questions.module.css'
import { useAsker } from './use-asker.ts'
import { VoteButton } from './vote-button.tsx'

/** One question: its votes, its words and who asked it, and what became of it. */
export function QuestionRow({ question }: { question: Question }) {
  const { t, i18n } = useTranslation('live')
  const { seq, at, dismissed } = question
  const { name, isOwn } = useAsker(question)
  const [isWriting, setWriting] = useState(false)
  const text = useLive((state) => findStream(state, stageIdOf(state))?.words[seq] ?? null)
  const isCurrent = useLive((state) => stageOf(state).questions.current === seq)
  const asked = new Date(at)
  const endWriting = () => {
    setWriting(false)
    document.getElementById(`question-${seq}`)?.focus()
  }
  return (
    <article id={`question-${seq}`} tabIndex={-1} className={classes.question} aria-label={t('questions.of', { name })}>
      <VoteButton question={question} text={text ?? ''} />
      <div className={classes.body}>
        {isCurrent ? <StatusBadge tone="live">{t('questions.now')}</StatusBadge> : null}
        <p className={classes.text} data-gone={text === null}>
          {dismissed ? (
            t('questions.dismissed', { reason: t(`questions.because.${dismissed.reason}`) })
          ) : text === null ? (
            t('chat.erased')
          ) : (
            <MessageText text={text} />
          )}
        </p>
        <p className={classes.about}>
          <bdi>{name}</bdi>{' '}
          <time dateTime={asked.toISOString()}>
            {clockTime(asked, { language: i18n.language, timeZone: viewerZone() })}
          </time>
        </p>
        <QuestionAnswer question={question} />
        {isWriting ? <AnswerForm question={question} onDone={endWriting} /> : null}
      </div>
      <QuestionMenu question={question} text={text ?? ''} name={name} isOwn={isOwn} onWrite={() => setWriting(true)} />
    </article>
  )
}
