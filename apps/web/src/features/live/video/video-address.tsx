import { Button, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CallError } from '../../../lib/call.ts'
import { failureWords } from '../../../lib/failure-words.ts'
import { useWhere } from '../room/live-context.tsx'
import { refusalWords } from '../room/refusal-words.ts'
import { readCallLink } from '../rules/call-link.ts'
import staff from '../staff/staff.module.css'
import { useLinkVideo } from './api.ts'
import classes from './video.module.css'

/** Names a video that lies elsewhere: where this browser can play it, it is played in step, else opened as a link. */
export function VideoAddress() {
  const { t } = useTranslation('live')
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const link = useLinkVideo(useWhere())
  const address = readCallLink(text)
  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (address === null) return
    const added = { name: nameIn(address), address }
    link.mutate(added, {
      onSuccess() {
        setText('')
        setTried(false)
      },
    })
  }
  const failure = link.error instanceof CallError ? refusalWords(t, link.error.failure) : null
  return (
    <form noValidate onSubmit={submit}>
      <div className={classes.address}>
        <TextInput
          label={t('video.address')}
          type="url"
          inputMode="url"
          dir="ltr"
          placeholder="https://"
          value={text}
          error={tried && address === null ? t('video.addressIssue') : null}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={link.isPending}>
          {t('video.add')}
        </Button>
      </div>
      <div role="status">
        {link.isPending ? <Text className={staff.about}>{t('video.looking')}</Text> : null}
        {link.isSuccess ? (
          <Text className={staff.about}>{t(link.data.durationMs === null ? 'video.addedAsLink' : 'video.added')}</Text>
        ) : null}
        {link.isError ? <Text className={staff.failure}>{failure ?? failureWords(t, link.error)}</Text> : null}
      </div>
    </form>
  )
}

/** The last part of the address that says something, else where it lies. */
function nameIn(address: string): string {
  const { pathname, host } = new URL(address)
  const last = pathname.split('/').findLast((part) => part !== '') ?? ''
  try {
    return (decodeURIComponent(last) || host).slice(0, 200)
  } catch {
    return last.slice(0, 200)
  }
}
