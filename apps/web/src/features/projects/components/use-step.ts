import { getProject, listProjects, type Project, type ProjectStep, setProjectState } from '@muster/contracts/projects'
import { useTranslation } from 'react-i18next'
import { useConfirm } from '../../../components/confirm.tsx'
import { notifyDone, notifyFailed } from '../../../components/notify.ts'
import { askReason } from '../../../components/reason-dialog.tsx'
import { failureWords } from '../../../lib/failure-words.ts'
import { useAct } from '../../../lib/query.ts'
import type { Step } from '../rules/project-steps.ts'

/** Takes a project a step further once it was asked whether that is meant; cancelling needs a reason. */
export function useStep(project: Project): { take: (step: Step) => Promise<void>; busy: boolean } {
  const { t } = useTranslation('projects')
  const confirm = useConfirm()
  const act = useAct(setProjectState, [getProject, listProjects])

  const ask = async (step: Step): Promise<ProjectStep | null> => {
    const question = {
      title: t(`step.${step}.title`),
      text: t(`step.${step}.text`),
      confirm: t(`step.${step}.confirm`),
    }
    if (step !== 'cancelled') return (await confirm(question)) ? { state: step } : null
    const reason = await askReason({ ...question, label: t('step.reason'), danger: true })
    return reason === null ? null : { state: step, reason }
  }

  const take = async (step: Step) => {
    const body = await ask(step)
    if (!body) return
    try {
      await act.mutateAsync({ params: { projectId: project.id }, body })
      notifyDone(t(`step.${step}.done`))
    } catch (error) {
      notifyFailed(failureWords(t, error))
    }
  }
  return { take, busy: act.isPending }
}
