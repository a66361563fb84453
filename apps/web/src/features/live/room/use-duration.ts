import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { durationWords } from '../rules/durations.ts'

/** How long something takes, in words: “45 s”, “12 min”, “1 h 5 min”. */
export function useDuration(): (ms: number) => string {
  const { t } = useTranslation('live')
  return useCallback(
    (ms) => {
      const { key, count, rest } = durationWords(ms)
      return t(`duration.${key}`, { count, rest })
    },
    [t],
  )
}
