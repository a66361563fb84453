import { Radio, Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { listPeople } from '@muster/contracts/identity'
import type { ProjectId } from '@muster/contracts/ids'
import { type Announcement, listAnnouncements, listOutbox, sendAnnouncement } from '@muster/contracts/messages'
import { useTranslation } from 'react-i18next'
import { useConfirm } from '../../../components/confirm.tsx'
import { FormActions } from '../../../components/form-actions.tsx'
import { notifyDone } from '../../../components/notify.ts'
import { Refusal } from '../../../components/refusal.tsx'
import { failureWords, fieldWords, issueWords } from '../../../lib/failure-words.ts'
import { fieldIssues } from '../../../lib/field-issues.ts'
import { useAct, useCall } from '../../../lib/query.ts'
import { audiences, countAddressees } from '../addressees.ts'

type Draft = { subject: string; body: string; audience: Announcement['audience'] }
type Props = { projectId: ProjectId; onChanged: () => void; onDone: () => void; onCancel: () => void }

/** Writes an announcement; it is sent once the person has seen to how many. */
export function AnnouncementForm({ projectId, onChanged, onDone, onCancel }: Props) {
  const { t } = useTranslation('messages')
  const confirm = useConfirm()
  const people = useCall(listPeople, { params: { projectId } }).data?.people
  const send = useAct(sendAnnouncement, [listAnnouncements, listOutbox])
  const form = useForm<Draft>({
    initialValues: { subject: '', body: '', audience: 'everyone' },
    onValuesChange: onChanged,
    validate: (draft) =>
      Object.fromEntries(
        Object.entries(fieldIssues(sendAnnouncement.body, draft)).map(([path, code]) => [path, issueWords(t, code)]),
      ),
  })
  const submit = async (draft: Draft) => {
    const count = people ? countAddressees(people, draft.audience) : null
    const sure = await confirm({
      title: t('form.sureTitle'),
      text: count === null ? t('form.sureText') : t('form.sureCount', { count }),
      confirm: t('form.send'),
    })
    if (!sure) return
    send.mutate(
      { params: { projectId }, body: draft },
      {
        onSuccess: ({ recipients }) => {
          notifyDone(t('form.sent', { count: recipients }))
          onDone()
        },
        onError: (error) => form.setErrors(fieldWords(t, error)),
      },
    )
  }
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(submit, (errors) => form.getInputNode(Object.keys(errors)[0] ?? '')?.focus())}
    >
      <Stack>
        <Refusal words={send.error && failureWords(t, send.error)} />
        <Radio.Group label={t('form.audience')} {...form.getInputProps('audience')}>
          <Stack gap="xs" my="xs">
            {audiences.map((audience) => (
              <Radio
                key={audience}
                value={audience}
                label={t(`form.to.${audience}`)}
                description={people ? t('recipients', { count: countAddressees(people, audience) }) : null}
              />
            ))}
          </Stack>
        </Radio.Group>
        <TextInput label={t('form.subject')} required dir="auto" {...form.getInputProps('subject')} />
        <Textarea
          label={t('form.body')}
          description={t('form.bodyHint')}
          required
          autosize
          minRows={8}
          maxRows={20}
          dir="auto"
          {...form.getInputProps('body')}
        />
      </Stack>
      <FormActions submit={t('form.send')} busy={send.isPending} onCancel={onCancel} />
    </form>
  )
}
