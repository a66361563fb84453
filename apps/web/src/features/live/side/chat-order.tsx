import { ActionIcon, Menu } from '@mantine/core'
import { emptyChat } from '@muster/live/chat/model'
import { findRule } from '@muster/live/rules'
import { parseStreamId } from '@muster/live/stream'
import { Mic, Settings2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLive, useLiveStore } from '../room/live-context.tsx'
import { useWho } from '../room/use-who.ts'
import { findChat, isClosedChat, mayRun } from '../store/selectors.ts'
import classes from './chat.module.css'
import type { Channel } from './use-channels.ts'

const secondsBetween = [10, 30, 60, 120] as const

/** For those who run the session: how often people write in a chat, whether they do, and who does not. */
export function ChatOrder({ channel }: { channel: Channel }) {
  const { t } = useTranslation('live')
  const store = useLiveStore()
  const who = useWho()
  const chat = useLive((state) => findChat(state, channel.id)) ?? emptyChat
  const isShown = useLive((state) => mayRun(state) && !isClosedChat(state, channel.id))
  const kind = parseStreamId(channel.id)?.kind ?? 'stage'
  if (!isShown || !findRule(kind, 'chat.slow')) return null
  const everyMs = chat.slow?.everyMs ?? null
  const setPace = (chosen: string) =>
    void store.give({ type: 'chat.slow', everyMs: chosen === 'null' ? null : Number(chosen) }, channel.id)
  return (
    <Menu width={260}>
      <Menu.Target>
        <ActionIcon aria-label={t('chat.order')}>
          <Settings2 size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown className={classes.actions}>
        <Menu.RadioGroup value={String(everyMs)} onChange={setPace}>
          <Menu.Label>{t('chat.howOften')}</Menu.Label>
          <Menu.RadioItem value="null" closeMenuOnClick>
            {t('chat.anyTime')}
          </Menu.RadioItem>
          {secondsBetween.map((seconds) => (
            <Menu.RadioItem key={seconds} value={String(seconds * 1000)} closeMenuOnClick>
              {t('chat.everySeconds', { seconds })}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.CheckboxItem
          closeMenuOnClick
          checked={chat.isClosed}
          onChange={(isClosed) => void store.give({ type: isClosed ? 'chat.close' : 'chat.open' }, channel.id)}
        >
          {t('chat.onlyWeWrite')}
        </Menu.CheckboxItem>
        {chat.muted.map((personId) => (
          <Menu.Item
            key={personId}
            leftSection={<Mic size={18} aria-hidden />}
            onClick={() => void store.give({ type: 'chat.unmute', personId }, channel.id)}
          >
            {t('chat.unmute', { name: who(personId).name })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
