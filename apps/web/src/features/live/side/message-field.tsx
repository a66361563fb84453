import { ActionIcon, Textarea } from '@mantine/core'
import { SaidText } from '@muster/live/chat/model'
import { limits } from '@muster/live/limits'
import { Check, SendHorizontal } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './chat.module.css'
import { newMessageId } from './message-id.ts'

const countFrom = 200

type Props = {
  label: string
  value: string
  onChange: (text: string) => void
  onSend: (text: string) => void
  /** Where there is something to give up: by Escape. */
  onCancel?: () => void
  for: 'new' | 'edit'
  /** What the field is for now; it takes the focus whenever that changes. Null: it does not. */
  focusFor: object | null
  /** Whether what is written may be sent at this moment; it can be written at any. */
  mayPass: boolean
  hint: string | null
}

/** A field for one message. Return sends, Shift and Return begins a new line. */
export function MessageField({
  label,
  value,
  onChange,
  onSend,
  onCancel,
  for: purpose,
  focusFor,
  mayPass,
  hint,
}: Props) {
  const { t } = useTranslation('live')
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (focusFor) field.current?.focus()
  }, [focusFor])
  const said = SaidText.safeParse(value)
  const left = limits.textLength - value.length
  const send = () => {
    if (said.success && mayPass) onSend(said.data)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // While a syllable or word is still being composed (Korean, Chinese, Japanese), Return and Escape belong to that.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' && onCancel) {
      event.stopPropagation()
      onCancel()
    }
    if (event.key !== 'Enter' || event.shiftKey) return
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
        ref={field}
        {...(purpose === 'new' ? { id: newMessageId } : {})}
        className={classes.field}
        aria-label={label}
        placeholder={t('chat.placeholder')}
        autosize
        minRows={1}
        maxRows={5}
        maxLength={limits.textLength}
        dir="auto"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        description={left <= countFrom ? t('chat.left', { count: left }) : hint}
        inputWrapperOrder={['input', 'description']}
      />
      <ActionIcon
        type="submit"
        variant="filled"
        size={38}
        aria-label={t(purpose === 'edit' ? 'chat.save' : 'chat.send')}
        disabled={!said.success || !mayPass}
      >
        {purpose === 'edit' ? (
          <Check size={18} aria-hidden />
        ) : (
          <SendHorizontal size={18} aria-hidden className={classes.arrow} />
        )}
      </ActionIcon>
    </form>
  )
}
