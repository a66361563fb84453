import { ActionIcon } from '@mantine/core'
import type { Written } from '@muster/contracts/poll-shapes'
import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import classes from './polls.module.css'

type Props = { written: readonly Written[]; onHide: ((answer: Written) => void) | null }

/** What people wrote, the latest first. */
export function TextAnswers({ written, onHide }: Props) {
  const { t } = useTranslation('polls')
  if (written.length === 0) return <p className={classes.nothing}>{t('nothingWritten')}</p>
  return (
    <ul className={classes.texts} aria-label={t('texts')}>
      {written.map((answer) => (
        <li key={answer.answerId}>
          <span>
            <bdi>{answer.text}</bdi>
            {answer.count > 1 ? <span className={classes.count}>{t('said', { count: answer.count })}</span> : null}
          </span>
          {onHide ? (
            <ActionIcon color="gray" aria-label={t('hide', { text: answer.text })} onClick={() => onHide(answer)}>
              <X size={16} aria-hidden />
            </ActionIcon>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
