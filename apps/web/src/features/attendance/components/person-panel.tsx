import type { Standing } from '@muster/contracts/attendance'
import type { ProjectId } from '@muster/contracts/ids'
import { useTranslation } from 'react-i18next'
import { CountryName } from '../../../components/country-name.tsx'
import { SidePanel } from '../../../components/side-panel.tsx'
import { DecisionMark } from '../decisions/decision-mark.tsx'
import { PersonDecisions } from '../decisions/person-decisions.tsx'
import type { Programme } from '../use-programme.ts'
import { OutcomeBadge } from './outcome-badge.tsx'
import classes from './person-panel.module.css'
import { SessionDetail } from './session-detail.tsx'

type Props = {
  projectId: ProjectId
  /** Null while the panel is closed. */
  standing: Standing | null
  programme: Programme
  timeZone: string
  asOfMs: number
  onClose: () => void
}

/** One person's timeline, beside the board. It follows the board's news while it is open. */
export function PersonPanel({ projectId, standing, programme, timeZone, asOfMs, onClose }: Props) {
  const { t } = useTranslation('attendance')
  return (
    <SidePanel title={standing?.names.latin ?? t('board.title')} opened={standing !== null} onClose={onClose}>
      {standing ? (
        <>
          {standing.names.native ? (
            <p className={classes.native} lang={standing.names.native.lang}>
              <bdi>{standing.names.native.text}</bdi>
            </p>
          ) : null}
          <p className={classes.standing}>
            <OutcomeBadge outcome={standing.outcome} />
            <DecisionMark standing={standing} />
            {standing.country ? <CountryName code={standing.country} /> : null}
          </p>
          <PersonDecisions key={standing.personId} projectId={projectId} personId={standing.personId} />
          {standing.sessions.map((session) => (
            <SessionDetail
              key={session.sessionId}
              standing={session}
              name={programme.nameOf(session.sessionId)}
              scheduled={programme.byId.get(session.sessionId)}
              timeZone={timeZone}
              asOfMs={asOfMs}
              folded={session.outcome === 'complete' || session.outcome === 'not-required'}
            />
          ))}
        </>
      ) : null}
    </SidePanel>
  )
}
