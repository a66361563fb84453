import type { Marker } from '@muster/live/replay/markers'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useLive } from '../room/live-context.tsx'
import { useWho } from '../room/use-who.ts'
import { findStream, stageIdOf } from '../store/selectors.ts'

/** What a marker says. */
export function useMarkerWords(): (marker: Marker) => string {
  const { t } = useTranslation('replay')
  const who = useWho()
  const words = useLive((state) => findStream(state, stageIdOf(state))?.words ?? null)
  return useCallback(
    (marker) => {
      switch (marker.kind) {
        case 'block':
          return t(marker.isBreak ? 'marker.blockBreak' : 'marker.block', { title: marker.title })
        case 'poll-opened':
        case 'poll-closed':
          return t(`marker.${marker.kind}`, { question: marker.question })
        case 'question-taken':
          return t('marker.question-taken', { question: words?.[marker.question] ?? t('gone') })
        case 'groups-opened':
          return t('marker.groups-opened', { count: marker.count })
        case 'handed-over':
        case 'floor':
          return t(`marker.${marker.kind}`, { name: who(marker.personId).name })
        default:
          return t(`marker.${marker.kind}`)
      }
    },
    [t, who, words],
  )
}
