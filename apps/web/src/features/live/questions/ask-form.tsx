import { Button, Checkbox, Textarea } from '@mantine/core'
import { limits } from '@muster/live/limits'
import { QuestionText } from '@muster/live/questions/model'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../../components/announce.tsx'
import { useLive } from '../room/live-context.tsx'
import { useGive } from '../room/use-give.ts'
import { phaseOf, stageOf } from '../store/selectors.ts'
import classes from './questions.module.css'

const countFrom = 100

/** Asks a question. Says before it is sent who will know who asked. */
export function AskForm({ onAsked }: { onAsked: () => void }) {
  const { t } = useTranslation('live')
  const [text, setText] = useState('')
  const [wantsNoName, wantNoName] = useState(false)
  const { isOpen, nameless: mayBeNameless } = useLive((state) => stageOf(state).questions)
  const maySpeak = useLive(({ me }) => me?.may.speak ?? false)
  const isOver = useLive((state) => ['ended', 'cancelled'].includes(phaseOf(state)))
  const isMuted = useLive((state) => stageOf(state).chat.muted.some((personId) => personId === state.me?.personId))
  const asking = useGive('question.ask')
  if (!maySpeak) return null
  const closed = isOver ? 'questions.over' : isMuted ? 'chat.youAreMuted' : isOpen ? null : 'questions.closed'
  if (closed)
    return (
      <p className={classes.closed} role="status">
        {t(closed)}
      </p>
    )
  const read = QuestionText.safeParse(text)
  const nameless = wantsNoName && mayBeNameless
  const left = limits.questionLength - text.length
  const send = async () => {
    if (!read.success || asking.busy) return
    const answer = await asking.give({ type: 'question.ask', text: read.data, nameless })
    if (!answer.ok) return
    setText('')
    announce(t('questions.asked'))
    onAsked()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // While a syllable or word is still being composed (Korean, Chinese, Japanese), Return belongs to that.
    if (event.nativeEvent.isComposing || event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    void send()
  }
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <Textarea
        aria-label={t('questions.write')}
        placeholder={t('questions.write')}
        description={left <= countFrom ? t('chat.left', { count: left }) : null}
        inputWrapperOrder={['input', 'description']}
        autosize
        minRows={1}
        maxRows={4}
        maxLength={limits.questionLength}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div className={classes.sending}>
        {mayBeNameless ? (
          <Checkbox
            label={t('questions.withoutName')}
            checked={nameless}
            onChange={(event) => wantNoName(event.currentTarget.checked)}
          />
        ) : (
          <span className={classes.about}>{t('questions.withName')}</span>
        )}
        <Button type="submit" size="sm" disabled={!read.success} loading={asking.busy}>
          {t('questions.ask')}
        </Button>
      </div>
      {mayBeNameless ? (
        <p className={classes.about}>{t(nameless ? 'questions.whoKnows' : 'questions.withName')}</p>
      ) : null}
    </form>
  )
}
