import { getEvaluation } from '@muster/contracts/evaluation'
import type { ProjectId } from '@muster/contracts/ids'
import { getProject } from '@muster/contracts/projects'
import { useTranslation } from 'react-i18next'
import { Load } from '../../../components/load.tsx'
import { Page } from '../../../components/page.tsx'
import { useMay } from '../../../lib/me.ts'
import { useCall } from '../../../lib/query.ts'
import { FormSection } from '../components/form-section.tsx'
import { OwnEvaluation } from '../components/own-evaluation.tsx'
import { Results } from '../components/results.tsx'

/** The evaluation of a project: participants answer it, the secretariat writes it and reads what was said. */
export function EvaluationPage({ projectId }: { projectId: ProjectId }) {
  const { t } = useTranslation('evaluation')
  const may = useMay(projectId)
  const answers = may('evaluation.answer')
  const project = useCall(getProject, { params: { projectId } }).data
  const query = useCall(getEvaluation, { params: { projectId } })
  return (
    <Page title={t('title')} over={project ? <bdi>{project.title}</bdi> : null}>
      <Load query={query}>
        {(evaluation) => (
          <>
            {answers ? (
              <OwnEvaluation key={evaluation.form?.revision} projectId={projectId} evaluation={evaluation} />
            ) : null}
            {project && (!answers || may('evaluation.edit')) ? (
              <FormSection project={project} evaluation={evaluation} />
            ) : null}
            {may('evaluation.results') && evaluation.form ? (
              <Results projectId={projectId} state={evaluation.form.state} />
            ) : null}
          </>
        )}
      </Load>
    </Page>
  )
}
