import { sayLength, sayLengths } from '@muster/words/lengths'
import type { TFunction } from 'i18next'
import { minuteMs } from '../../lib/durations.ts'

type PartOf = { partMs: number; wholeMs: number; language: string }

/** A part of a session in words: `7 of 90 minutes`, or where seconds matter `5 minutes 30 seconds of 90 minutes`. */
export function partOf(t: TFunction, { partMs, wholeMs, language }: PartOf): string {
  const { part, whole } = sayLengths({ part: partMs, whole: wholeMs }, language)
  const minutes = Math.round(partMs / minuteMs)
  const inMinutes = wholeMs >= minuteMs && part === sayLength(minutes * minuteMs, language)
  return inMinutes
    ? t('attendance:length.minutesOf', { part, whole, minutes })
    : t('attendance:length.partOf', { part, whole })
}
