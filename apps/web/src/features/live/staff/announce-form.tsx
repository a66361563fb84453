import { Button, TextInput } from '@mantine/core'
import { SaidText } from '@muster/live/chat/model'
import { limits } from '@muster/live/limits'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useGive } from '../room/use-give.ts'
import classes from './group-board.module.css'

/** Says something to all group rooms at once. */
export function AnnounceForm() {
  const { t } = useTranslation('live')
  const [text, setText] = useState('')
  const announcing = useGive('groups.announce')
  const said = SaidText.safeParse(text)
  const submit = async () => {
    if (!said.success) return
    const answer = await announcing.give({ type: 'groups.announce', text: said.data })
    if (answer.ok) setText('')
  }
  return (
    <form
      className={classes.announce}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <TextInput
        className={classes.field}
        label={t('groups.announce')}
        maxLength={limits.textLength}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" disabled={!said.success} loading={announcing.busy}>
        {t('groups.send')}
      </Button>
    </form>
  )
}
