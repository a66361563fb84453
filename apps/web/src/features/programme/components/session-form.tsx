import { Alert, Checkbox, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { type Session, sessionKinds } from '@muster/contracts/programme'
import type { Project } from '@muster/contracts/projects'
import { CircleAlert } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormActions } from '../../../components/form-actions.tsx'
import { issueWords } from '../../../lib/failure-words.ts'
import { draftOf, nextDraft, nextTime, readDraft, type SessionDraft } from '../rules/session-draft.ts'
import { CallFields } from './call-fields.tsx'
import { PlannedTimeFields } from './planned-time-fields.tsx'
import { RuleFields } from './rule-fields.tsx'
import { SpeakersField } from './speakers-field.tsx'
import { useSaveSession } from './use-save-session.ts'

type Place = { original: Session } | { original: null; date: string }
type Props = Place & { project: Project; sessions: readonly Session[]; onClose: () => void }

/** Adds or edits a session. Its time is written in the project's zone. */
export function SessionForm({ project, sessions, onClose, ...place }: Props) {
  const { t } = useTranslation('programme')
  const { timeZone } = project
  // Somebody else's edit that crossed this one becomes what the form goes on from.
  const [original, setOriginal] = useState(place.original)
  const form = useForm<SessionDraft>({
    initialValues: place.original
      ? draftOf(place.original, timeZone)
      : nextDraft(sessions, { date: place.date, timeZone }),
    validate: (draft) => {
      const read = readDraft(draft, { timeZone, original })
      return read.ok ? {} : Object.fromEntries(read.issues.map(({ path, code }) => [path, issueWords(t, code)]))
    },
  })
  const { save, busy, notice } = useSaveSession({ form, project, original, onCrossed: setOriginal, onDone: onClose })
  const { kind } = form.getValues()
  const kindInput = form.getInputProps('kind')
  // A new session takes the day's next free time, as long as nobody has written one.
  const offerTime = (date: string) => {
    if (place.original || form.isTouched('time')) return
    form.setValues(nextTime(sessions, { date, timeZone }))
  }
  const speakers = original?.resourcePersons ?? []
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(
        (draft) => void save(draft),
        (errors) => {
          const [first] = Object.keys(errors)
          if (first) form.getInputNode(first)?.focus()
        },
      )}
    >
      <Stack gap="md">
        <NativeSelect
          label={t('field.kind')}
          data={sessionKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          {...kindInput}
          onChange={(event) => {
            kindInput.onChange(event)
            // The only kind that can never be required.
            if (event.currentTarget.value === 'break') form.setFieldValue('required', false)
          }}
        />
        <TextInput label={t('field.title')} withAsterisk data-autofocus {...form.getInputProps('title')} />
        <PlannedTimeFields form={form} project={project} original={original} onDay={offerTime} />
        <Checkbox
          label={t('field.required')}
          description={t(kind === 'break' ? 'hint.breakNotRequired' : 'hint.required')}
          disabled={kind === 'break'}
          {...form.getInputProps('required', { type: 'checkbox' })}
        />
        <SpeakersField projectId={project.id} speakers={speakers} {...form.getInputProps('resourcePersonIds')} />
        <Textarea label={t('field.description')} autosize minRows={3} {...form.getInputProps('description')} />
        <CallFields form={form} />
        <RuleFields form={form} sessions={sessions} />
        {notice ? (
          <Alert role="alert" color={notice.tone} icon={<CircleAlert aria-hidden />}>
            {notice.text}
          </Alert>
        ) : null}
      </Stack>
      <FormActions submit={t(original ? 'form.save' : 'form.add')} busy={busy} onCancel={onClose} />
    </form>
  )
}
