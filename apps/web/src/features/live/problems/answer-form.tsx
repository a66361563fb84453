import { Button, TextInput } from '@mantine/core'
import { limits } from '@muster/live/limits'
import type { Problem } from '@muster/live/problems/model'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLive } from '../room/live-context.tsx'
import { useGive } from '../room/use-give.ts'
import { staffIdOf } from '../store/selectors.ts'
import classes from './problems.module.css'

/** An answer to one person alone. */
export function AnswerForm({ problem: { seq }, name }: { problem: Problem; name: string }) {
  const { t } = useTranslation('problems')
  const staffId = useLive(staffIdOf)
  const { give, busy } = useGive('problem.answer')
  const [text, setText] = useState('')
  const words = text.trim()
  const answer = async () => {
    const answered = await give({ type: 'problem.answer', problem: seq, text: words }, staffId)
    if (answered.ok) setText('')
  }
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (words) void answer()
      }}
    >
      <TextInput
        className={classes.field}
        aria-label={t('answerTo', { name })}
        placeholder={t('answerTo', { name })}
        maxLength={limits.problemLength}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" loading={busy} disabled={!words}>
        {t('answer')}
      </Button>
    </form>
  )
}
