import { ActionIcon, Loader, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { searchLength } from '@muster/contracts/live'
import { ArrowLeft, Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { failureWords } from '../../../lib/failure-words.ts'
import { useSearch } from '../api.ts'
import { useWhere } from '../room/live-context.tsx'
import { useRoomView } from '../room/room-view.tsx'
import { ScrollRegion } from '../room/scroll-region.tsx'
import { FoundRow } from './found-row.tsx'
import classes from './search.module.css'

const waitMs = 250

/** Searches everything that was said and asked in the session, in place of the chat that was open. */
export function SearchPanel() {
  const { t } = useTranslation('live')
  const { search } = useRoomView()
  const [text, setText] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const [asked] = useDebouncedValue(text.trim(), waitMs)
  const isLongEnough = asked.length >= searchLength.least
  const { data, error, isFetching } = useSearch(useWhere(), asked, { enabled: isLongEnough })
  const found = isLongEnough ? data?.found : undefined
  const close = () => search(false)
  return (
    <>
      <div className={classes.head}>
        <ActionIcon aria-label={t('search.back')} onClick={close}>
          <ArrowLeft size={18} aria-hidden className={classes.arrow} />
        </ActionIcon>
        <TextInput
          ref={field}
          className={classes.field}
          type="search"
          aria-label={t('search.label')}
          placeholder={t('search.label')}
          leftSection={<Search size={16} aria-hidden />}
          rightSection={isFetching ? <Loader size="xs" /> : null}
          maxLength={searchLength.most}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
            event.preventDefault()
            close()
          }}
        />
      </div>
      <p className={classes.count} role="status">
        {error && isLongEnough
          ? failureWords(t, error)
          : found
            ? t(data?.hasMore ? 'search.foundMore' : 'search.found', { count: found.length })
            : t('search.hint')}
      </p>
      <ScrollRegion className={classes.scroll} label={t('search.results')}>
        <ol className={classes.list}>
          {found?.map((one) => (
            <li key={`${one.streamId} ${one.kind} ${one.about} ${one.at}`}>
              <FoundRow found={one} words={asked} />
            </li>
          ))}
        </ol>
      </ScrollRegion>
    </>
  )
}
