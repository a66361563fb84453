import { Button } from '@mantine/core'
import { type Evaluation, getEvaluation, getEvaluationResults, removeEvaluation } from '@muster/contracts/evaluation'
import type { Project } from '@muster/contracts/projects'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { notifyFailed } from '../../../components/notify.ts'
import { Section } from '../../../components/section.tsx'
import { failureWords } from '../../../lib/failure-words.ts'
import { useMay } from '../../../lib/me.ts'
import { useAct, useCall } from '../../../lib/query.ts'
import { dateTimeInZone } from '../../../lib/time.ts'
import { FormEditor } from './form-editor.tsx'

/** The form as those see it who do not answer it. */
export function FormSection({ project, evaluation: { form, asked } }: { project: Project; evaluation: Evaluation }) {
  const { t, i18n } = useTranslation('evaluation')
  const params = { projectId: project.id }
  const may = useMay(project.id)
  const [editing, setEditing] = useState(false)
  const counted = useCall(getEvaluationResults, { params }, { enabled: may('evaluation.results') && form !== null })
  const remove = useAct(removeEvaluation, [getEvaluation])
  const answered = (counted.data?.answered ?? 0) > 0
  const closes = form && new Date(form.closesAt)
  const { timeZone } = project
  const at = closes ? dateTimeInZone(closes, { language: i18n.language, timeZone }) : ''
  const lead = form ? t(`form.${form.state}`, { at }) : t(asked ? 'form.askedFor' : 'form.none')
  const actions =
    may('evaluation.edit') && !editing ? (
      <>
        <Button {...(form ? { variant: 'default' } : {})} onClick={() => setEditing(true)}>
          {t(form ? 'form.edit' : 'form.add')}
        </Button>
        {form && !answered && !asked ? (
          <Button
            variant="default"
            loading={remove.isPending}
            onClick={() => remove.mutate({ params }, { onError: (error) => notifyFailed(failureWords(t, error)) })}
          >
            {t('form.remove')}
          </Button>
        ) : null}
      </>
    ) : null
  return (
    <Section title={t('form.title')} lead={lead} actions={actions}>
      {editing ? (
        <FormEditor
          key={form?.revision ?? 0}
          project={project}
          form={form}
          answered={answered}
          onDone={() => setEditing(false)}
        />
      ) : (
        <ol>
          {form?.questions.map(({ id, text, kind, required }) => (
            <li key={id}>
              <bdi>{text}</bdi> ({[t(`edit.kinds.${kind}`), ...(required ? [t('edit.required')] : [])].join(', ')})
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}
