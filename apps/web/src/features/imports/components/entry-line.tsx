import type { Import } from '@muster/contracts/imports'
import { sayLength } from '@muster/words/lengths'
import { useTranslation } from 'react-i18next'
import { PresenceLine } from '../../../components/presence-line.tsx'
import { type Entry, withinMs } from '../rules/entries.ts'
import classes from './entry.module.css'

type Props = { entry: Entry; window: Import['window'] }

/** What an entry comes to within the session: overlaps merged, hatched where it is not known. */
export function EntryLine({ entry: { spans, unknown, state, together }, window }: Props) {
  const { t, i18n } = useTranslation('imports')
  if (state === 'not-counted') return <span className={classes.soft}>{t('entry.notCounted')}</span>
  const within = withinMs(spans, window)
  const length = sayLength(within, i18n.language)
  const there = t(together ? 'entry.together' : 'entry.there', { length })
  const said = [within > 0 || !unknown ? there : null, unknown ? t('entry.unsure') : null].filter(Boolean).join(' ')
  // What is nobody's is credited to nobody.
  if (state === 'nobody') return <span className={classes.soft}>{said}</span>
  const inside = spans.filter(({ startMs, endMs }) => endMs > window.startMs && startMs < window.endMs)
  const segments = [
    // What is not known lies under what is.
    ...(unknown ? [{ ...window, kind: 'uncertain' as const }] : []),
    ...inside.map((span) => ({ ...span, kind: 'present' as const })),
  ]
  return (
    <div className={classes.line}>
      <PresenceLine line={{ window, segments, requiredShare: null }} label={said} />
      <span className={classes.soft} aria-hidden>
        {said}
      </span>
    </div>
  )
}
