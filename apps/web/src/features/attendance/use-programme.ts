import { placeSessions } from '@muster/attendance/session-places'
import type { ProjectId } from '@muster/contracts/ids'
import { listSessions } from '@muster/contracts/programme'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../lib/query.ts'

/** How soon it shows that a session has opened, and how often attendance is asked for while one is open and otherwise. */
const programmeEveryMs = 15_000
const whileOpenMs = 5000
const otherwiseMs = 60_000

/** The programme of a project, what its sessions are called in a sentence, and how often to look at attendance. */
export function useProgramme(projectId: ProjectId) {
  const { t } = useTranslation('attendance')
  const { data } = useCall(listSessions, { params: { projectId } }, { every: programmeEveryMs })
  return useMemo(() => {
    const sessions = data?.sessions ?? []
    const places = placeSessions(sessions)
    const byId = new Map<string, (typeof sessions)[number]>(sessions.map((session) => [session.id, session]))
    return {
      sessions,
      places,
      byId,
      everyMs: sessions.some(({ state }) => state === 'open') ? whileOpenMs : otherwiseMs,
      /** `Day 1, session 2`; a break, which has no number, by its title. */
      nameOf: (sessionId: string | undefined): string => {
        const place = sessionId === undefined ? undefined : places.get(sessionId)
        return place ? t('session.place', place) : (byId.get(sessionId ?? '')?.title ?? t('session.unknown'))
      },
    }
  }, [data, t])
}

export type Programme = ReturnType<typeof useProgramme>
