import { Checkbox, TextInput } from '@mantine/core'
import { CaptionLanguage } from '@muster/contracts/text'
import { limits } from '@muster/live/limits'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useGive } from '../room/use-give.ts'
import classes from './captions.module.css'
import { languageName } from './language-name.ts'

/** Those that people of our programmes speak most; any other is written as its tag. */
const usual = ['en', 'ko', 'mn', 'fr', 'es', 'ar', 'ru', 'vi', 'th', 'id', 'km', 'ja']

/** In which languages there are captions. */
export function CaptionLanguages({ languages }: { languages: readonly string[] }) {
  const { t, i18n } = useTranslation('captions')
  const { give, busy } = useGive('captions.offer')
  const [other, setOther] = useState('')
  const shown = [...new Set([...usual, ...languages])]
  const isFull = languages.length >= limits.captionLanguages
  const offer = (wanted: readonly string[]) => void give({ type: 'captions.offer', languages: [...wanted] })
  const add = () => {
    const tag = CaptionLanguage.safeParse(other.trim())
    if (!tag.success || isFull) return
    setOther('')
    if (!languages.includes(tag.data)) offer([...languages, tag.data])
  }
  return (
    <section className={classes.part}>
      <Checkbox.Group
        label={t('languages')}
        description={t('languagesHint')}
        value={[...languages]}
        onChange={(wanted) => offer(wanted)}
      >
        <div className={classes.languages}>
          {shown.map((tag) => (
            <Checkbox
              key={tag}
              value={tag}
              label={languageName(tag, i18n.language)}
              disabled={busy || (isFull && !languages.includes(tag))}
            />
          ))}
        </div>
      </Checkbox.Group>
      <TextInput
        label={t('otherLanguage')}
        placeholder="lo"
        value={other}
        disabled={isFull}
        error={other.trim() && !CaptionLanguage.safeParse(other.trim()).success ? t('noLanguage') : null}
        onChange={(event) => setOther(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') add()
        }}
        onBlur={add}
      />
    </section>
  )
}
