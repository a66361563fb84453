import { Button } from '@mantine/core'
import { getTranscript } from '@muster/contracts/captions'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Load } from '../../../components/load.tsx'
import { useCall } from '../../../lib/query.ts'
import { clockTime, viewerZone } from '../../../lib/time.ts'
import { useLive, useWhere } from '../room/live-context.tsx'
import { useRoomView } from '../room/room-view.tsx'
import { ScrollRegion } from '../room/scroll-region.tsx'
import { stageOf } from '../store/selectors.ts'
import classes from './captions.module.css'
import { languageName } from './language-name.ts'

/** After the session: what was said in it, in writing, in each language in which there were captions. */
export function Transcript() {
  const { t, i18n } = useTranslation('captions')
  const languages = useLive((state) => stageOf(state).captions.languages)
  const { wanted } = useRoomView()
  const [language, setLanguage] = useState<string | null>(null)
  const led = wanted?.panel === 'transcript' ? (wanted.language ?? null) : null
  if (led !== null && led !== language) setLanguage(led)
  if (languages.length === 0) return null
  return (
    <section className={classes.part}>
      <div className={classes.row}>
        {languages.map((tag) => (
          <Button
            key={tag}
            size="compact-sm"
            variant="default"
            aria-pressed={tag === language}
            onClick={() => setLanguage(tag === language ? null : tag)}
          >
            {t('transcript', { language: languageName(tag, i18n.language) })}
          </Button>
        ))}
      </div>
      {language === null ? null : <Lines language={language} />}
    </section>
  )
}

const lineId = (seq: number) => `caption-${seq}`

/** Once the lines are there: leads to the one that was found. */
function LeadToLine() {
  const { wanted, arrived } = useRoomView()
  useEffect(() => {
    if (wanted?.panel !== 'transcript') return
    const line = document.getElementById(lineId(wanted.seq))
    line?.scrollIntoView({ block: 'center' })
    line?.focus({ preventScroll: true })
    arrived()
  }, [wanted, arrived])
  return null
}

function Lines({ language }: { language: string }) {
  const { t, i18n } = useTranslation('captions')
  const query = useCall(getTranscript, { params: useWhere(), query: { language } })
  const where = { language: i18n.language, timeZone: viewerZone() }
  return (
    <Load query={query}>
      {({ lines }) =>
        lines.length === 0 ? (
          <p className={classes.none}>{t('noLines')}</p>
        ) : (
          <ScrollRegion className={classes.transcript} label={t('transcriptLabel')}>
            <LeadToLine />
            {lines.map(({ seq, at, text }) => (
              <p key={seq} id={lineId(seq)} tabIndex={-1}>
                <time dateTime={at} className={classes.time}>
                  {clockTime(new Date(at), where)}
                </time>{' '}
                <span lang={language} dir="auto">
                  {text ?? t('erased')}
                </span>
              </p>
            ))}
          </ScrollRegion>
        )
      }
    </Load>
  )
}
