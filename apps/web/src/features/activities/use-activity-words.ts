import type { Activity, MissingActivity } from '@muster/contracts/activities'
import { useTranslation } from 'react-i18next'
import { dateTimeInZone, viewerZone } from '../../lib/time.ts'

type Named = { kind: string; sessionTitle: string | null }

/** What things to be done are called as a title, and moments on the viewer's clocks. */
export function useActivityWords() {
  const { t, i18n } = useTranslation('activities')
  const when = (instant: string) =>
    dateTimeInZone(new Date(instant), { language: i18n.language, timeZone: viewerZone() })
  return {
    nameOf: ({ kind, sessionTitle }: Named) => {
      const words = t(`kind.${kind}`)
      return sessionTitle === null ? words : t('named', { kind: words, session: sessionTitle })
    },
    when,
    /** Until when it may be done, and who looks at it. */
    termsOf: ({ asked, due, withinHours, sessionId, validated }: Activity) => {
      const hours = withinHours === null ? '' : hoursFormat(i18n.language).format(withinHours)
      const until = due
        ? t('due', { at: when(due) })
        : t(hours === '' ? 'noDue' : sessionId === null ? 'dueAfterAll' : 'dueAfter', { hours })
      return [asked ? until : t('notAsked'), ...(validated ? [t('looked')] : [])].join(' ')
    },
  }
}

const hoursFormat = (language: string) =>
  new Intl.NumberFormat(language, { style: 'unit', unit: 'hour', unitDisplay: 'long' })

/** What is missing, as something to be done is named. */
export const asNamed = ({ activity, sessionTitle }: MissingActivity): Named => ({ kind: activity, sessionTitle })

/** Of the things to be done, the one of that id. */
export const findActivity = (activities: readonly Activity[], activityId: string): Activity | null =>
  activities.find(({ id }) => id === activityId) ?? null
