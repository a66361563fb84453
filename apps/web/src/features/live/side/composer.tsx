import { ActionIcon, Textarea } from '@mantine/core'
import { SaidText } from '@muster/live/chat/model'
import { limits } from '@muster/live/limits'
import { parseStreamId } from '@muster/live/stream'
import { SendHorizontal } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLive, useLiveStore } from '../room/live-context.tsx'
import { phaseOf } from '../store/selectors.ts'
import classes from './chat.module.css'
import type { Channel } from './use-channels.ts'

const countFrom = 200

/** Says something. Return sends, Shift and Return begins a new line. */
export function Composer({ channel }: { channel: Channel }) {
  const { t } = useTranslation('live')
  const store = useLiveStore()
  const [text, setText] = useState('')
  const maySpeak = useLive(({ me }) => me?.may.speak ?? false)
  const isOver = useLive((state) => ['ended', 'cancelled'].includes(phaseOf(state)))
  if (!maySpeak) return null
  if (isOver && parseStreamId(channel.id)?.kind === 'stage') return <p className={classes.closed}>{t('chat.closed')}</p>
  const said = SaidText.safeParse(text)
  const left = limits.textLength - text.length
  const send = () => {
    if (!said.success) return
    void store.give({ type: 'chat.say', text: said.data }, channel.id)
    setText('')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // While a syllable or word is still being composed (Korean, Chinese, Japanese), Return belongs to that.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    send()
  }
  return (
    <form
      className={classes.composer}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <Textarea
        className={classes.field}
        aria-label={t('chat.write', { name: channel.name })}
        placeholder={t('chat.placeholder')}
        autosize
        minRows={1}
        maxRows={5}
        maxLength={limits.textLength}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        description={left <= countFrom ? t('chat.left', { count: left }) : null}
        inputWrapperOrder={['input', 'description']}
      />
      <ActionIcon type="submit" variant="filled" size={38} aria-label={t('chat.send')} disabled={!said.success}>
        <SendHorizontal size={18} aria-hidden className={classes.arrow} />
      </ActionIcon>
    </form>
  )
}
