import { Button } from '@mantine/core'
import type { Question } from '@muster/live/questions/model'
import { findQuestion } from '@muster/live/questions/question'
import { MessageCircleQuestionMark } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLive } from '../room/live-context.tsx'
import { useGive } from '../room/use-give.ts'
import { findStream, mayPresent, stageIdOf, stageOf } from '../store/selectors.ts'
import classes from './question-now.module.css'
import { useAsker } from './use-asker.ts'

/** The question that is being answered now, before everybody. */
export function QuestionNow() {
  const current = useLive((state) => {
    const { questions } = stageOf(state)
    return questions.current === null ? null : findQuestion(questions, questions.current)
  })
  return current ? <Current question={current} /> : null
}

function Current({ question }: { question: Question }) {
  const { t } = useTranslation('live')
  const { seq } = question
  const { name } = useAsker(question)
  const text = useLive((state) => findStream(state, stageIdOf(state))?.words[seq] ?? null)
  const answers = useLive(mayPresent)
  const done = useGive('question.answer')
  return (
    <section className={classes.now} aria-label={t('questions.now')}>
      <MessageCircleQuestionMark size={20} aria-hidden className={classes.sign} />
      <div className={classes.words}>
        <p className={classes.over}>
          {t('questions.now')} · <bdi>{name}</bdi>
        </p>
        <p className={classes.text} dir="auto">
          {text ?? t('chat.erased')}
        </p>
      </div>
      {answers ? (
        <Button
          size="compact-sm"
          variant="default"
          loading={done.busy}
          onClick={() => void done.give({ type: 'question.answer', question: seq })}
        >
          {t('questions.done')}
        </Button>
      ) : null}
    </section>
  )
}
