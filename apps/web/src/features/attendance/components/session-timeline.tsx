import { useTranslation } from 'react-i18next'
import { clockWithSeconds, sameClock, viewerZone, zoneName } from '../../../lib/time.ts'
import type { TimelineItem } from '../timeline.ts'
import { useTimelineWords } from '../use-timeline-words.ts'
import classes from './session-timeline.module.css'

type Props = { items: readonly TimelineItem[]; timeZone: string }

/** What happened in a session, moment by moment: in the viewer's zone, with the project's beside it where clocks differ. */
export function SessionTimeline({ items, timeZone }: Props) {
  const { t, i18n } = useTranslation('attendance')
  const words = useTimelineWords()
  const [first] = items
  if (!first) return null
  const mine = viewerZone()
  const at = new Date(first.startMs)
  const there = sameClock(mine, timeZone, at) ? null : timeZone
  const nameOf = (zone: string) => zoneName(zone, at, i18n.language)
  return (
    <div>
      <p className={classes.zone}>
        {there === null
          ? t('visits.zone', { zone: nameOf(mine) })
          : t('visits.zones', { zone: nameOf(mine), there: nameOf(there) })}
      </p>
      <ol className={classes.list}>
        {items.map((item) => (
          <li key={keyOf(item)} className={classes.item} data-kind={item.kind}>
            <Times item={item} zone={mine} />
            {there === null ? null : <Times item={item} zone={there} beside />}
            <span className={classes.facts}>{words(item)}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}

/** Two devices may come at the same moment, and each be told. */
const keyOf = (item: TimelineItem) =>
  `${item.kind} ${item.startMs} ${item.endMs} ${item.kind === 'stay' ? `${item.stay.room} ${item.stay.closedHow}` : ''}`

function Times({
  item: { kind, startMs, endMs },
  zone,
  beside = false,
}: {
  item: TimelineItem
  zone: string
  beside?: boolean
}) {
  const { i18n } = useTranslation()
  const clock = (ms: number) => clockWithSeconds(new Date(ms), { language: i18n.language, timeZone: zone })
  return (
    <bdi className={beside ? classes.beside : classes.times}>
      <time dateTime={new Date(startMs).toISOString()}>{clock(startMs)}</time>
      {kind === 'check' ? null : (
        <>
          –<time dateTime={new Date(endMs).toISOString()}>{clock(endMs)}</time>
        </>
      )}
    </bdi>
  )
}
