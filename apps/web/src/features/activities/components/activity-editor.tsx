import { Stack, Text, Textarea } from '@mantine/core'
import {
  type Activity,
  ActivityInput,
  type ActivityKind,
  listActivities,
  setActivity,
} from '@muster/contracts/activities'
import type { ProjectId } from '@muster/contracts/ids'
import { listSessions } from '@muster/contracts/programme'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormActions } from '../../../components/form-actions.tsx'
import { notifyDone } from '../../../components/notify.ts'
import { Refusal } from '../../../components/refusal.tsx'
import { failureWords, issueWords } from '../../../lib/failure-words.ts'
import { useAct, useCall } from '../../../lib/query.ts'
import { changedByWriting } from '../changed-calls.ts'
import { chooseFree } from '../rules/free-places.ts'
import { newQuiz, type QuizDraft, readQuiz } from '../rules/quiz-draft.ts'
import { PlaceFields } from './place-fields.tsx'
import { QuizFields } from './quiz-fields.tsx'

type Place = { kind: ActivityKind; sessionId: string | null }
type Props = {
  projectId: ProjectId
  /** What there is already; null where something is added, in `place` to begin with. */
  activity: Activity | null
  place: Place
  /** Its quiz as it is; null for a new one. */
  quiz: QuizDraft | null
  /** Whether its questions stay as they are. */
  tried: boolean
  onDone: () => void
}

/** Writes what is to be done: of what kind and for which session while it is new, what is said about it, and its questions. */
export function ActivityEditor({ projectId, activity, place, quiz, tried, onDone }: Props) {
  const { t } = useTranslation('activities')
  const [wanted, setWanted] = useState(place)
  const [instructions, setInstructions] = useState(activity?.instructions ?? '')
  const [draft, setDraft] = useState(quiz ?? newQuiz())
  const [submitted, setSubmitted] = useState(false)
  const sessions = (useCall(listSessions, { params: { projectId } }).data?.sessions ?? []).filter(
    (session) => session.kind !== 'break' && session.state !== 'cancelled',
  )
  const taken = useCall(listActivities, { params: { projectId } }).data?.activities ?? []
  const free = chooseFree(wanted, { taken, sessionIds: sessions.map(({ id }) => id) })
  const { kind, sessionId } = activity ?? free
  const save = useAct(setActivity, changedByWriting)
  const read = readQuiz(draft)
  const wrong = (path: string) => {
    const code = submitted && !read.ok ? read.issues[path] : undefined
    return code === undefined ? undefined : issueWords(t, code)
  }

  // A quiz asks by its questions and a claim by its name; of a report nobody would know what it is about.
  const isUnsaid = kind === 'report' && instructions.trim() === ''

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setSubmitted(true)
    if (isUnsaid || (kind === 'quiz' && !read.ok)) return
    const input = ActivityInput.parse({
      kind,
      sessionId,
      instructions,
      ...(kind === 'quiz' && read.ok ? { quiz: read.quiz } : {}),
    })
    save.mutate(
      { params: { projectId }, body: { activity: input, revision: activity?.revision ?? null } },
      {
        onSuccess: () => {
          notifyDone(t('edit.saved'))
          onDone()
        },
      },
    )
  }

  if (activity === null && free.kinds.length === 0) return <Text>{t('edit.nothingFree')}</Text>
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        {activity === null ? (
          <PlaceFields
            free={free}
            titleOf={(id) => sessions.find((session) => session.id === id)?.title ?? ''}
            onChange={setWanted}
          />
        ) : null}
        <Textarea
          label={t('edit.instructions')}
          description={t(`edit.instructionsHint.${kind}`)}
          autosize
          minRows={3}
          maxLength={4000}
          withAsterisk={kind === 'report'}
          error={submitted && isUnsaid ? issueWords(t, 'empty') : null}
          value={instructions}
          onChange={({ currentTarget }) => setInstructions(currentTarget.value)}
        />
        {kind === 'quiz' ? (
          tried ? (
            <p>{t('edit.questionsStay')}</p>
          ) : (
            <QuizFields draft={draft} wrong={wrong} onChange={setDraft} />
          )
        ) : null}
        <Refusal words={save.error && failureWords(t, save.error)} />
      </Stack>
      <FormActions submit={t(activity ? 'edit.save' : 'edit.add')} busy={save.isPending} onCancel={onDone} />
    </form>
  )
}
