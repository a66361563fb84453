import { MultiSelect, Stack, Textarea, TextInput } from '@mantine/core'
import { enterLate, getRoll, type Roll } from '@muster/contracts/hubs'
import type { HubId, ProjectId, SessionId } from '@muster/contracts/ids'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormActions } from '../../../components/form-actions.tsx'
import { notifyDone } from '../../../components/notify.ts'
import { Refusal } from '../../../components/refusal.tsx'
import { Section } from '../../../components/section.tsx'
import { failureWords, issueWords } from '../../../lib/failure-words.ts'
import { useAct } from '../../../lib/query.ts'
import { zoneName } from '../../../lib/time.ts'
import { wallTimeOf } from '../../../lib/wall-clock.ts'
import { type LateDraft, readLateDraft } from '../rules/late-draft.ts'

type Props = {
  which: { projectId: ProjectId; hubId: HubId; sessionId: SessionId }
  roll: Roll
  timeZone: string
}

const timeNow = () => new Date()

/** A recorded decision on who was at a hub and is not, or not rightly, on its roll. */
export function LateForm({ which, roll, timeZone }: Props) {
  const { t, i18n } = useTranslation('hubs')
  const { startsAt, endsAt } = roll.session
  const field = (instant: string) => {
    const { date, time } = wallTimeOf(new Date(instant), timeZone)
    return `${date}T${time}`
  }
  const empty: LateDraft = { personIds: [], startsAt: field(startsAt), endsAt: field(endsAt), reason: '' }
  const [draft, setDraft] = useState(empty)
  const [issues, setIssues] = useState<Readonly<Record<string, string>>>({})
  const enter = useAct(enterLate, [getRoll])
  const wrong = (path: string) => (issues[path] === undefined ? null : issueWords(t, issues[path]))

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = readLateDraft(draft, { timeZone, now: timeNow() })
    setIssues(read.ok ? {} : Object.fromEntries(read.issues.map(({ path, code }) => [path, code])))
    if (!read.ok) return
    enter.mutate(
      { params: which, body: read.late },
      {
        onSuccess: () => {
          notifyDone(t('late.done'))
          setDraft(empty)
        },
      },
    )
  }

  const zone = zoneName(timeZone, new Date(startsAt), i18n.language)
  return (
    <Section title={t('late.title')} lead={t('late.lead', { zone })}>
      <form noValidate onSubmit={submit}>
        <Stack gap="md" maw="34rem">
          <MultiSelect
            label={t('late.who')}
            withAsterisk
            searchable
            hidePickedOptions
            nothingFoundMessage={t('form.nobody')}
            data={roll.people.map(({ personId, names }) => ({ value: personId, label: names.latin }))}
            value={[...draft.personIds]}
            onChange={(personIds) => setDraft({ ...draft, personIds })}
            error={wrong('personIds')}
          />
          <TextInput
            type="datetime-local"
            label={t('late.from')}
            value={draft.startsAt}
            onChange={({ currentTarget }) => setDraft({ ...draft, startsAt: currentTarget.value })}
            error={wrong('startsAt')}
          />
          <TextInput
            type="datetime-local"
            label={t('late.to')}
            value={draft.endsAt}
            onChange={({ currentTarget }) => setDraft({ ...draft, endsAt: currentTarget.value })}
            error={wrong('endsAt')}
          />
          <Textarea
            label={t('late.reason')}
            withAsterisk
            autosize
            minRows={2}
            maxLength={1000}
            value={draft.reason}
            onChange={({ currentTarget }) => setDraft({ ...draft, reason: currentTarget.value })}
            error={wrong('reason')}
          />
          <Refusal words={enter.error && failureWords(t, enter.error)} />
        </Stack>
        <FormActions submit={t('late.submit')} busy={enter.isPending} />
      </form>
    </Section>
  )
}
