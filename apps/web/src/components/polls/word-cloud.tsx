import { ActionIcon, VisuallyHidden } from '@mantine/core'
import type { Written } from '@muster/contracts/poll-shapes'
import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import classes from './polls.module.css'
import { wordSize } from './word-sizes.ts'

type Props = { written: readonly Written[]; onHide: ((answer: Written) => void) | null }

/** Words in order of how many people said them, larger the more they are: a list for whoever hears it. */
export function WordCloud({ written, onHide }: Props) {
  const { t } = useTranslation('polls')
  if (written.length === 0) return <p className={classes.nothing}>{t('nothingWritten')}</p>
  const most = Math.max(...written.map(({ count }) => count))
  return (
    <ul className={classes.cloud} aria-label={t('words')}>
      {written.map((answer) => (
        <li key={answer.answerId} data-size={wordSize(answer.count, most)}>
          <bdi>{answer.text}</bdi>
          <VisuallyHidden>{t('said', { count: answer.count })}</VisuallyHidden>
          {answer.count > 1 ? (
            <span className={classes.times} aria-hidden>
              {answer.count}
            </span>
          ) : null}
          {onHide ? (
            <ActionIcon
              size="sm"
              color="gray"
              aria-label={t('hide', { text: answer.text })}
              onClick={() => onHide(answer)}
            >
              <X size={14} aria-hidden />
            </ActionIcon>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
