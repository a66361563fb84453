import { Stack, TextInput } from '@mantine/core'
import { type Evaluation, getEvaluation, getEvaluationResults, setEvaluation } from '@muster/contracts/evaluation'
import type { Project } from '@muster/contracts/projects'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormActions } from '../../../components/form-actions.tsx'
import { notifyDone } from '../../../components/notify.ts'
import { Refusal } from '../../../components/refusal.tsx'
import { failureWords, issueWords } from '../../../lib/failure-words.ts'
import { useAct } from '../../../lib/query.ts'
import { zoneName } from '../../../lib/time.ts'
import { formDraftOf, readFormDraft } from '../rules/form-draft.ts'
import { useStandardQuestions } from '../use-standard-questions.ts'
import classes from './answer-form.module.css'
import { QuestionList } from './question-list.tsx'

type Props = { project: Project; form: Evaluation['form']; answered: boolean; onDone: () => void }

/** Writes the questions and until when they may be answered; once somebody has answered only the latter. */
export function FormEditor({ project, form, answered, onDone }: Props) {
  const { t, i18n } = useTranslation('evaluation')
  const standard = useStandardQuestions()
  const [draft, setDraft] = useState(() => formDraftOf(form, { project, standard }))
  const [tried, setTried] = useState(false)
  const save = useAct(setEvaluation, [getEvaluation, getEvaluationResults])
  const read = readFormDraft(draft, project.timeZone)
  const issues = tried && !read.ok ? read.issues : {}
  const wrong = (path: string) => {
    const code = issues[path]
    return code === undefined ? undefined : issueWords(t, code)
  }

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!read.ok) return
    save.mutate(
      { params: { projectId: project.id }, body: { ...read.input, revision: form?.revision ?? null } },
      {
        onSuccess: () => {
          notifyDone(t('edit.saved'))
          onDone()
        },
      },
    )
  }

  const zone = zoneName(project.timeZone, new Date(project.endsOn), i18n.language)
  return (
    <form noValidate onSubmit={submit} className={classes.form}>
      <Stack gap="lg">
        {answered ? (
          <p>{t('edit.questionsStay')}</p>
        ) : (
          <QuestionList
            questions={draft.questions}
            wrong={wrong}
            onChange={(questions) => setDraft({ ...draft, questions })}
          />
        )}
        <TextInput
          type="datetime-local"
          label={t('edit.closesAt')}
          description={t('edit.zone', { zone })}
          value={draft.closesAt}
          onChange={({ currentTarget }) => setDraft({ ...draft, closesAt: currentTarget.value })}
          error={wrong('closesAt')}
        />
        <Refusal words={save.error && failureWords(t, save.error)} />
      </Stack>
      <FormActions submit={t(form ? 'edit.save' : 'edit.add')} busy={save.isPending} onCancel={onDone} />
    </form>
  )
}
