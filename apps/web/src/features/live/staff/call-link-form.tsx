import { Button, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLive } from '../room/live-context.tsx'
import { useGive } from '../room/use-give.ts'
import { readCallLink } from '../rules/call-link.ts'
import { stageOf } from '../store/selectors.ts'
import classes from './staff.module.css'

/** Sets or takes away the link to an external call. */
export function CallLinkForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('live')
  const current = useLive((state) => stageOf(state).outsideVoice?.url ?? '')
  const [url, setUrl] = useState(current)
  const [tried, setTried] = useState(false)
  const link = useGive('outside-voice.link')
  const unlink = useGive('outside-voice.unlink')
  const address = readCallLink(url)
  const submit = async () => {
    setTried(true)
    if (address === null) return
    const answer = await link.give({ type: 'outside-voice.link', url: address })
    if (answer.ok) onDone()
  }
  const clear = async () => {
    const answer = await unlink.give({ type: 'outside-voice.unlink' })
    if (answer.ok) onDone()
  }
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Text>{t('call.about')}</Text>
      <TextInput
        label={t('call.link')}
        type="url"
        inputMode="url"
        dir="ltr"
        placeholder="https://"
        value={url}
        error={tried && address === null ? t('call.issue') : null}
        onChange={(event) => setUrl(event.currentTarget.value)}
        data-autofocus
      />
      <div className={classes.row}>
        <Button type="submit" loading={link.busy}>
          {t('call.set')}
        </Button>
        {current ? (
          <Button variant="default" loading={unlink.busy} onClick={() => void clear()}>
            {t('call.clear')}
          </Button>
        ) : null}
      </div>
    </form>
  )
}
