import type { SessionStanding } from '@muster/contracts/attendance'
import { dateTime } from '@muster/words/dates'
import { sayLength } from '@muster/words/lengths'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { viewerZone } from '../../lib/time.ts'
import type { TimelineItem } from './timeline.ts'

type Stay = SessionStanding['visits'][number]
type PutCheck = SessionStanding['checks']['list'][number]

/** The room that everybody shares; any other is a group's. */
const mainRoom = 'stage'
/** At a hub one sits in a room of the world: that it was there, the ending says. */
const hubRoom = 'hub'
/** How a stay may have ended, as far as there are words for it. */
const endings = [
  'left',
  'moved',
  'timed-out',
  'session-ended',
  'server-closed',
  'crashed',
  'imported',
  'imported-unknown',
  'hub',
  'hub-unsigned',
]

/** What an item of a timeline says beside its times: `12 minutes · connection lost`. */
export function useTimelineWords(): (item: TimelineItem) => string {
  const { t, i18n } = useTranslation('attendance')
  const { language } = i18n
  return (item) => {
    if (item.kind === 'check') return checkWords(t, item.check, language)
    const length = sayLength(item.endMs - item.startMs, language)
    return [length, ...factsOf(t, item, language)].join(' · ')
  }
}

function factsOf(t: TFunction, item: Exclude<TimelineItem, { kind: 'check' }>, language: string): string[] {
  if (item.kind === 'stay') return stayWords(t, item.stay, language)
  if (item.kind !== 'watched') return [t(`attendance:timeline.${item.kind}`)]
  const date = dateTime(new Date(item.watched.watchedToMs), { language, timeZone: viewerZone() })
  return [t('attendance:timeline.watched', { date })]
}

function checkWords(t: TFunction, { form, askedAt, answeredAt, standing }: PutCheck, language: string): string {
  const length = answeredAt === null ? '' : sayLength(answeredAt - askedAt, language)
  return [
    t('attendance:timeline.check', { form: t(`attendance:checks.form.${form}`) }),
    t(`attendance:checks.standing.${standing}`, { length }),
  ].join(' · ')
}

function stayWords(t: TFunction, { uncertaintyMs, room, closedHow }: Stay, language: string): string[] {
  return [
    ...(room === mainRoom || room === hubRoom ? [] : [t('attendance:visits.groupRoom')]),
    closedHow === null
      ? t('attendance:visits.ending.open')
      : t(`attendance:visits.ending.${endings.includes(closedHow) ? closedHow : 'ended'}`),
    ...(uncertaintyMs > 0 ? [t('attendance:visits.uncertain', { length: sayLength(uncertaintyMs, language) })] : []),
  ]
}
