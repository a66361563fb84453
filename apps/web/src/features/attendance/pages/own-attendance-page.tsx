import { getOwnStanding } from '@muster/contracts/attendance'
import type { ProjectId } from '@muster/contracts/ids'
import { getProject } from '@muster/contracts/projects'
import { useTranslation } from 'react-i18next'
import { Load } from '../../../components/load.tsx'
import { Page } from '../../../components/page.tsx'
import { Section } from '../../../components/section.tsx'
import { useCall } from '../../../lib/query.ts'
import { viewerZone } from '../../../lib/time.ts'
import { OwnAppeals } from '../appeals/own-appeals.tsx'
import { OwnOutcome } from '../components/own-outcome.tsx'
import { OwnToday } from '../components/own-today.tsx'
import { OwnTotals } from '../components/own-totals.tsx'
import { Rule } from '../components/rule.tsx'
import { RuleChanged } from '../components/rule-changed.tsx'
import { SessionDetail } from '../components/session-detail.tsx'
import { OwnDecision } from '../decisions/own-decision.tsx'
import { useProgramme } from '../use-programme.ts'

/** A participant's own attendance: how it stands, by which rule, and every session of it. */
export function OwnAttendancePage({ projectId }: { projectId: ProjectId }) {
  const { t } = useTranslation('attendance')
  const programme = useProgramme(projectId)
  const { nameOf, byId, everyMs } = programme
  const project = useCall(getProject, { params: { projectId } }).data
  const timeZone = project?.timeZone ?? viewerZone()
  const own = useCall(getOwnStanding, { params: { projectId } }, { every: everyMs })
  return (
    <Page title={t('own.title')} over={project ? <bdi>{project.code}</bdi> : null}>
      <Load query={own}>
        {({ standing, policy, asOf }) => (
          <>
            <RuleChanged policy={policy} timeZone={timeZone} />
            <OwnOutcome projectId={projectId} standing={standing} nameOf={nameOf} />
            <OwnDecision standing={standing} />
            <OwnToday standing={standing} programme={programme} timeZone={timeZone} asOfMs={asOf} />
            <Section title={t('own.rule')}>
              <Rule clauses={policy.clauses} />
            </Section>
            <OwnTotals standing={standing} />
            <OwnAppeals projectId={projectId} standing={standing} nameOf={nameOf} timeZone={timeZone} />
            <Section title={t('own.sessions')} lead={t('own.sessionsLead')}>
              {standing.sessions.map((session) => (
                <SessionDetail
                  key={session.sessionId}
                  standing={session}
                  name={nameOf(session.sessionId)}
                  scheduled={byId.get(session.sessionId)}
                  timeZone={timeZone}
                  asOfMs={asOf}
                  folded={session.outcome === 'complete' || session.outcome === 'not-required'}
                />
              ))}
            </Section>
          </>
        )}
      </Load>
    </Page>
  )
}
