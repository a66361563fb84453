import { ActionIcon, Popover, UnstyledButton } from '@mantine/core'
import { cheers } from '@muster/live/cheers/model'
import { SmilePlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../../components/announce.tsx'
import { CheerSign } from '../cheers/cheer-sign.tsx'
import { useLive } from '../room/live-context.tsx'
import { useWho } from '../room/use-who.ts'
import type { ChatMessage } from '../rules/chat-history.ts'
import classes from './reactions.module.css'
import { useReactions } from './use-reactions.ts'

/** Leaves a sign at a message, or takes it back; nothing where one may not. */
export function ReactButton({ message, className }: { message: ChatMessage; className: string | undefined }) {
  const { t } = useTranslation('live')
  const who = useWho()
  const [isOpen, setOpen] = useState(false)
  const isMine = useLive(({ me }) => me?.personId === message.by)
  const { own, mayReact, react } = useReactions(message)
  if (!mayReact) return null
  const name = isMine ? t('chat.you') : who(message.by).name
  return (
    <Popover opened={isOpen} onChange={setOpen} position="top-end" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon
          size={28}
          {...(className ? { className } : {})}
          aria-label={t('reactions:to', { name })}
          onClick={() => setOpen(!isOpen)}
        >
          <SmilePlus size={18} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={classes.choice}>
        {cheers.map((sign) => {
          const isOn = own.includes(sign)
          return (
            <UnstyledButton
              key={sign}
              className={classes.choose}
              aria-pressed={isOn}
              aria-label={t(`cheers.${sign}`)}
              onClick={() => {
                react(sign, !isOn)
                setOpen(false)
                announce(t(isOn ? 'reactions:takenBack' : 'reactions:left', { sign: t(`cheers.${sign}`) }))
              }}
            >
              <CheerSign cheer={sign} size={22} />
            </UnstyledButton>
          )
        })}
      </Popover.Dropdown>
    </Popover>
  )
}
