import { Stack } from '@mantine/core'
import { getOwnStanding } from '@muster/contracts/attendance'
import { answerEvaluation, type Evaluation, getEvaluation } from '@muster/contracts/evaluation'
import type { ProjectId } from '@muster/contracts/ids'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormActions } from '../../../components/form-actions.tsx'
import { notifyDone } from '../../../components/notify.ts'
import { Refusal } from '../../../components/refusal.tsx'
import { failureWords, issueWords } from '../../../lib/failure-words.ts'
import { useAct } from '../../../lib/query.ts'
import { type AnswerDraft, draftOf, readAnswers } from '../rules/answer-draft.ts'
import classes from './answer-form.module.css'
import { QuestionField } from './question-field.tsx'

type Props = { projectId: ProjectId; form: NonNullable<Evaluation['form']>; own: Evaluation['own'] }

/** The questions, to be answered or answered anew. */
export function AnswerForm({ projectId, form: { questions }, own }: Props) {
  const { t } = useTranslation('evaluation')
  const [draft, setDraft] = useState<AnswerDraft>(draftOf(own.answers ?? []))
  const [tried, setTried] = useState(false)
  const answer = useAct(answerEvaluation, [getEvaluation, getOwnStanding])
  const read = readAnswers(questions, draft)
  const issues = tried && !read.ok ? read.issues : {}

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!read.ok) return
    answer.mutate(
      { params: { projectId }, body: { answers: read.answers } },
      { onSuccess: () => notifyDone(t('answer.done')) },
    )
  }

  return (
    <form noValidate onSubmit={submit} className={classes.form}>
      <Stack gap="xl">
        {questions.map((question) => {
          const code = issues[question.id]
          return (
            <QuestionField
              key={question.id}
              question={question}
              value={draft[question.id]}
              error={code === undefined ? undefined : issueWords(t, code)}
              onChange={(value) => setDraft({ ...draft, [question.id]: value })}
            />
          )
        })}
        <Refusal words={answer.error && failureWords(t, answer.error)} />
      </Stack>
      <FormActions submit={t(own.answers ? 'answer.change' : 'answer.send')} busy={answer.isPending} />
    </form>
  )
}
