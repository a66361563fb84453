import { UnstyledButton } from '@mantine/core'
import type { Marker } from '@muster/live/replay/markers'
import type { Timeline } from '@muster/live/replay/timeline'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ScrollRegion } from '../room/scroll-region.tsx'
import { lastPassed } from '../rules/replay-place.ts'
import { elapsed } from './elapsed.ts'
import classes from './moments-panel.module.css'
import { useMarkerWords } from './use-marker-words.ts'

type Props = { timeline: Timeline; markers: readonly Marker[]; atMs: number; onSeek: (atMs: number) => void }

/** What mattered in the session, in words; each leads to its moment. */
export function MomentsPanel({ timeline, markers, atMs, onSeek }: Props) {
  const { t } = useTranslation('replay')
  const words = useMarkerWords()
  const passed = lastPassed(markers, atMs)
  const list = useKeptInSight(passed)
  return (
    <ScrollRegion className={classes.scroll} label={t('moments')}>
      <ol ref={list} className={classes.list}>
        {markers.map((marker) => (
          <li key={`${marker.kind} ${marker.seq} ${marker.atMs}`}>
            <UnstyledButton
              className={classes.moment}
              data-passed={marker.atMs <= atMs}
              aria-current={marker === passed ? 'step' : undefined}
              onClick={() => onSeek(marker.atMs)}
            >
              <time className={classes.time}>{elapsed(marker.atMs - timeline.fromMs)}</time>
              <bdi>{words(marker)}</bdi>
            </UnstyledButton>
          </li>
        ))}
      </ol>
    </ScrollRegion>
  )
}

/** Keeps the moment that was passed last in sight, unless somebody is just choosing among them. */
function useKeptInSight(passed: Marker | null) {
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    const { current } = list
    if (passed === null || !current || current.matches(':hover, :focus-within')) return
    current.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [passed])
  return list
}
