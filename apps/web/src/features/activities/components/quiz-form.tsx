import { Radio, Stack } from '@mantine/core'
import { type Activity, tryQuiz } from '@muster/contracts/activities'
import type { ActivityId, ProjectId } from '@muster/contracts/ids'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormActions } from '../../../components/form-actions.tsx'
import { notifyDone } from '../../../components/notify.ts'
import { Refusal } from '../../../components/refusal.tsx'
import { failureWords, issueWords } from '../../../lib/failure-words.ts'
import { useAct } from '../../../lib/query.ts'
import { changedByDoing } from '../changed-calls.ts'
import classes from './form.module.css'

type Questions = NonNullable<NonNullable<Activity['quiz']>['questions']>
type Props = {
  projectId: ProjectId
  activityId: ActivityId
  questions: Questions
  /** The how-manieth try this will be. */
  number: number
}

/** The questions, each with its answers, of which one is chosen; graded on the server. */
export function QuizForm({ projectId, activityId, questions, number }: Props) {
  const { t } = useTranslation('activities')
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({})
  const [tried, setTried] = useState(false)
  const answer = useAct(tryQuiz, changedByDoing)
  const answers = questions.flatMap(({ id }) => {
    const optionId = chosen[id]
    return optionId === undefined ? [] : [{ questionId: id, optionId }]
  })

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (answers.length < questions.length) return
    answer.mutate(
      { params: { projectId, activityId }, body: { answers, number } },
      { onSuccess: () => notifyDone(t('quiz.sent')) },
    )
  }

  return (
    <form noValidate onSubmit={submit} className={classes.form}>
      <Stack gap="xl">
        {questions.map(({ id, text, options }) => (
          <Radio.Group
            key={id}
            label={<bdi>{text}</bdi>}
            value={chosen[id] ?? ''}
            onChange={(optionId) => setChosen({ ...chosen, [id]: optionId })}
            error={tried && chosen[id] === undefined ? issueWords(t, 'empty') : null}
          >
            <Stack gap="xs" mt="xs">
              {options.map((option) => (
                <Radio key={option.id} value={option.id} label={<bdi>{option.text}</bdi>} />
              ))}
            </Stack>
          </Radio.Group>
        ))}
        <Refusal words={answer.error && failureWords(t, answer.error)} />
      </Stack>
      <FormActions submit={t('quiz.send')} busy={answer.isPending} />
    </form>
  )
}
