import type { Activity } from '@muster/contracts/activities'
import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useActivityWords } from '../use-activity-words.ts'
import classes from './own-tries.module.css'

type Props = { quiz: NonNullable<Activity['quiz']>; own: NonNullable<Activity['own']> }

/** How each try went, how many are left, and in the end the right answers. */
export function OwnTries({ quiz, own: { tries, key, deed } }: Props) {
  const { t } = useTranslation('activities')
  const { when } = useActivityWords()
  const left = quiz.tries - tries.length
  const needed = Math.ceil((quiz.passPercent * quiz.count) / 100)
  const right = new Map(key?.map(({ questionId, optionId }) => [questionId, optionId]))
  return (
    <>
      {tries.length > 0 ? (
        <ol className={classes.tries}>
          {tries.map(({ number, right: count, passed, at }) => (
            <li key={number}>
              {t(passed ? 'quiz.passed' : 'quiz.notPassed', { right: count, of: quiz.count, at: when(at) })}
            </li>
          ))}
        </ol>
      ) : null}
      {(deed === null || deed.state === 'declined') && left > 0 ? (
        <p>{t('quiz.left', { count: left, needed, questions: quiz.count })}</p>
      ) : null}
      {quiz.questions && key ? (
        <>
          <p className={classes.soft}>{t('quiz.key')}</p>
          <ol className={classes.key}>
            {quiz.questions.map(({ id, text, options }) => (
              <li key={id}>
                <bdi>{text}</bdi>
                <p className={classes.right}>
                  <Check size={16} aria-hidden />
                  <bdi>{options.find((option) => option.id === right.get(id))?.text}</bdi>
                </p>
              </li>
            ))}
          </ol>
        </>
      ) : null}
    </>
  )
}
