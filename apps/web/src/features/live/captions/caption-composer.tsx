import { Button, Select, TextInput } from '@mantine/core'
import { useThrottledCallback } from '@mantine/hooks'
import { captionLength } from '@muster/contracts/text'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLive, useLiveStore } from '../room/live-context.tsx'
import { stageOf } from '../store/selectors.ts'
import classes from './captions.module.css'
import { languageName } from './language-name.ts'

/** What is being written is shown at most this often. */
const showEveryMs = 400

/** For who was named a captioner: what they write is seen as they write, and stays with Enter. */
export function CaptionComposer() {
  const { t, i18n } = useTranslation('captions')
  const store = useLiveStore()
  const captions = useLive((state) => stageOf(state).captions)
  const me = useLive((state) => state.me?.personId ?? null)
  const [chosen, setChosen] = useState<string | null>(null)
  const [text, setText] = useState('')
  const language = captions.languages.find((known) => known === chosen) ?? captions.languages[0]
  /** What is in the field; nothing once it was said, so that no earlier words come after the line. */
  const writing = useRef('')
  const show = useThrottledCallback(() => {
    if (writing.current && language !== undefined) store.showCaption(language, writing.current)
  }, showEveryMs)
  const isCaptioner = captions.captioners.some((captioner) => captioner === me)
  if (!isCaptioner || language === undefined) return null
  const write = (written: string) => {
    setText(written)
    writing.current = written.trim()
    show()
  }
  const say = () => {
    const words = text.trim()
    if (!words) return
    setText('')
    writing.current = ''
    void store.give({ type: 'caption.say', language, text: words })
  }
  return (
    <form
      className={classes.composer}
      onSubmit={(event) => {
        event.preventDefault()
        say()
      }}
    >
      {captions.languages.length > 1 ? (
        <Select
          className={classes.language}
          aria-label={t('language')}
          allowDeselect={false}
          data={captions.languages.map((tag) => ({ value: tag, label: languageName(tag, i18n.language) }))}
          value={language}
          onChange={setChosen}
        />
      ) : null}
      <TextInput
        className={classes.field}
        aria-label={t('writeIn', { language: languageName(language, i18n.language) })}
        placeholder={t('writeIn', { language: languageName(language, i18n.language) })}
        lang={language}
        dir="auto"
        maxLength={captionLength}
        value={text}
        onChange={(event) => write(event.currentTarget.value)}
      />
      <Button type="submit" disabled={!text.trim()}>
        {t('say')}
      </Button>
    </form>
  )
}
