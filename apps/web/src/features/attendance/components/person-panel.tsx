import { getStanding } from '@muster/contracts/attendance'
import { type BoardRow } from '@muster/contracts/board'
import type { ProjectId } from '@muster/contracts/ids'
import { useTranslation } from 'react-i18next'
import { CountryName } from '../../../components/country-name.tsx'
import { Load } from '../../../components/load.tsx'
import { SidePanel } from '../../../components/side-panel.tsx'
import { useCall } from '../../../lib/query.ts'
import { DecisionMark } from '../decisions/decision-mark.tsx'
import { PersonDecisions } from '../decisions/person-decisions.tsx'
import { isCompleteSoFar } from '../filter-rows.ts'
import type { Programme } from '../use-programme.ts'
import { OutcomeBadge } from './outcome-badge.tsx'
import classes from './person-panel.module.css'
import { SessionDetail } from './session-detail.tsx'

type Props = {
  projectId: ProjectId
  /** Null while the panel is closed. */
  row: BoardRow | null
  programme: Programme
  timeZone: string
  onClose: () => void
}

/** One person's timeline, beside the board. */
export function PersonPanel({ row, onClose, ...about }: Props) {
  const { t } = useTranslation('attendance')
  return (
    <SidePanel title={row?.names.latin ?? t('board.title')} opened={row !== null} onClose={onClose}>
      {row ? <Timeline row={row} {...about} /> : null}
    </SidePanel>
  )
}

type TimelineProps = Omit<Props, 'row' | 'onClose'> & { row: BoardRow }

/** It is read anew every few seconds while a session runs. */
function Timeline({ projectId, row, programme, timeZone }: TimelineProps) {
  const { personId, names, country, outcome } = row
  const own = useCall(getStanding, { params: { projectId, personId } }, { every: programme.everyMs })
  return (
    <>
      {names.native ? (
        <p className={classes.native} lang={names.native.lang}>
          <bdi>{names.native.text}</bdi>
        </p>
      ) : null}
      <p className={classes.standing}>
        <OutcomeBadge outcome={outcome} soFar={isCompleteSoFar(row)} />
        <DecisionMark standing={row} />
        {country ? <CountryName code={country} /> : null}
      </p>
      <PersonDecisions key={personId} projectId={projectId} personId={personId} />
      <Load query={own}>
        {({ standing, asOf }) =>
          standing.sessions.map((session) => (
            <SessionDetail
              key={session.sessionId}
              standing={session}
              name={programme.nameOf(session.sessionId)}
              scheduled={programme.byId.get(session.sessionId)}
              timeZone={timeZone}
              asOfMs={asOf}
              folded={session.outcome === 'complete' || session.outcome === 'not-required'}
            />
          ))
        }
      </Load>
    </>
  )
}
