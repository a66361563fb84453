import { Button, Textarea } from '@mantine/core'
import { SaidText } from '@muster/live/chat/model'
import { limits } from '@muster/live/limits'
import type { Question } from '@muster/live/questions/model'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLive } from '../room/live-context.tsx'
import { useGive } from '../room/use-give.ts'
import { findStream, stageIdOf } from '../store/selectors.ts'
import classes from './questions.module.css'

/** Answers a question in writing, for everybody to read; begins with what was written before. */
export function AnswerForm({ question: { seq, answer }, onDone }: { question: Question; onDone: () => void }) {
  const { t } = useTranslation('live')
  const before = useLive((state) => findStream(state, stageIdOf(state))?.words[answer?.words ?? 0] ?? '')
  const [text, setText] = useState(before)
  const answering = useGive('question.answer')
  const read = SaidText.safeParse(text)
  const send = async () => {
    if (!read.success) return
    const given = await answering.give({ type: 'question.answer', question: seq, text: read.data })
    if (given.ok) onDone()
  }
  return (
    <form
      className={classes.answering}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <Textarea
        // What was chosen from the menu is to write.
        ref={(field) => field?.focus()}
        aria-label={t('questions.writeAnswer')}
        description={t('questions.forAll')}
        inputWrapperOrder={['input', 'description']}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={limits.textLength}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
          event.stopPropagation()
          onDone()
        }}
      />
      <div className={classes.sending}>
        <Button type="submit" size="compact-sm" disabled={!read.success} loading={answering.busy}>
          {t('questions.sendAnswer')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onDone}>
          {t('questions.noAnswer')}
        </Button>
      </div>
    </form>
  )
}
