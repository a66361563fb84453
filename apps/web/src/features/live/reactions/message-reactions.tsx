import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CheerSign } from '../cheers/cheer-sign.tsx'
import type { ChatMessage } from '../rules/chat-history.ts'
import classes from './reactions.module.css'
import { useReactions } from './use-reactions.ts'

/** The signs at a message with how many left each; one’s own are pressed. Nothing of it is read out by itself: it would flood. */
export function MessageReactions({ message }: { message: ChatMessage }) {
  const { t } = useTranslation('live')
  const { shown, mayReact, react } = useReactions(message)
  if (shown.length === 0) return null
  return (
    <ul className={classes.signs} aria-label={t('reactions:at')}>
      {shown.map(({ sign, count, isOwn }) => {
        const label = t('reactions:count', { sign: t(`cheers.${sign}`), count })
        return (
          <li key={sign}>
            {mayReact ? (
              <UnstyledButton
                className={classes.sign}
                aria-pressed={isOwn}
                aria-label={label}
                onClick={() => react(sign, !isOwn)}
              >
                <CheerSign cheer={sign} size={16} /> {count}
              </UnstyledButton>
            ) : (
              <span className={classes.sign} role="img" aria-label={label}>
                <CheerSign cheer={sign} size={16} /> {count}
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
