import { Stack } from '@mantine/core'
import { PollId } from '@muster/contracts/ids'
import type { PreparedPoll } from '@muster/contracts/prepared-polls'
import { type PollDraft, readPollDraft } from '@muster/live/polls/draft'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { v7 as uuidv7 } from 'uuid'
import { FormActions } from '../../../components/form-actions.tsx'
import { PollFields } from '../../../components/polls/poll-fields.tsx'
import type { PollsEdit } from './use-prepared-polls.ts'

type Props = {
  /** The poll to edit; null for a new one. */
  poll: PreparedPoll | null
  draft: PollDraft
  busy: boolean
  onWrite: (draft: PollDraft) => void
  onChange: (edit: PollsEdit) => Promise<boolean>
  /** Saved, or given up. */
  onClose: () => void
}

/** Adds or edits a prepared poll. */
export function PreparedPollForm({ poll, draft, busy, onWrite, onChange, onClose }: Props) {
  const { t } = useTranslation('polls')
  const [tried, setTried] = useState(false)
  const read = readPollDraft(draft)
  const save = async () => {
    setTried(true)
    if (!read.ok) return
    const after = { ...read.poll, id: poll?.id ?? PollId.parse(uuidv7()) }
    const isWritten = await onChange((polls) =>
      poll ? polls.map((one) => (one.id === poll.id ? after : one)) : [...polls, after],
    )
    if (isWritten) onClose()
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Stack gap="md">
        <PollFields
          draft={draft}
          issue={tried && !read.ok ? read.issue : null}
          onChange={(change) => onWrite({ ...draft, ...change })}
        />
      </Stack>
      <FormActions submit={t(poll ? 'prepare.save' : 'prepare.add')} busy={busy} onCancel={onClose} />
    </form>
  )
}
