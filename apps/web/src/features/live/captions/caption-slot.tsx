import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useLive, useLiveStore } from '../room/live-context.tsx'
import { findStream, phaseOf, stageIdOf, stageOf } from '../store/selectors.ts'
import { CaptionComposer } from './caption-composer.tsx'
import classes from './captions.module.css'
import { useCaptionChoice } from './use-caption-choice.ts'

const shownLines = 2

/** Under the stage: what is said, in the chosen language, in step for everybody; and where a captioner writes it. */
export function CaptionSlot() {
  const { t } = useTranslation('captions')
  const store = useLiveStore()
  const { choice } = useCaptionChoice()
  const { language, size, spoken } = choice
  const isOver = useLive((state) => ['ended', 'cancelled'].includes(phaseOf(state)))
  const lines = useLive((state) =>
    stageOf(state)
      .captions.lines.filter((line) => line.language === language)
      .slice(-shownLines),
  )
  const words = useLive((state) => findStream(state, stageIdOf(state))?.words ?? null)
  const writing = useLive((state) => (language === null ? null : (state.captioning.get(language) ?? null)))
  const isIn = useLive((state) => state.connection === 'live')
  useEffect(() => {
    if (isIn) store.followCaptions(language)
  }, [store, language, isIn])
  if (isOver) return null
  const last = lines.at(-1)?.seq ?? 0
  const isNew = writing !== null && writing.afterSeq >= last
  return (
    <div className={classes.slot}>
      {language === null ? null : (
        <section className={classes.captions} data-size={size} lang={language} dir="auto" aria-label={t('label')}>
          <div aria-live={spoken ? 'polite' : 'off'}>
            {lines.map(({ seq }) => (
              <p key={seq} className={classes.line} dir="auto">
                {words?.[seq] ?? '…'}
              </p>
            ))}
          </div>
          {/* What is only being written is never read out: the whole line follows. */}
          {isNew ? (
            <p className={classes.line} data-writing dir="auto" aria-hidden>
              {writing.text}
            </p>
          ) : null}
          {lines.length === 0 && !isNew ? <p className={classes.none}>{t('nothingYet')}</p> : null}
        </section>
      )}
      <CaptionComposer />
    </div>
  )
}
