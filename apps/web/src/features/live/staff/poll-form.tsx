import { Button } from '@mantine/core'
import { PollId } from '@muster/contracts/ids'
import { emptyDraft, readPollDraft } from '@muster/live/polls/draft'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { v7 as uuidv7 } from 'uuid'
import { PollFields } from '../../../components/polls/poll-fields.tsx'
import { useRoomView } from '../room/room-view.tsx'
import { useGive } from '../room/use-give.ts'
import { PreparedList } from './prepared-list.tsx'
import classes from './staff.module.css'

/** Asks everybody something, on the spot. What is not opened yet is still there when the dialog is opened again. */
export function PollForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('live')
  const opening = useGive('poll.open')
  const { pollDraft: draft, writePoll } = useRoomView()
  const [tried, setTried] = useState(false)
  const read = readPollDraft(draft)
  const submit = async () => {
    setTried(true)
    if (!read.ok) return
    const answer = await opening.give({ type: 'poll.open', pollId: PollId.parse(uuidv7()), ...read.poll })
    if (!answer.ok) return
    writePoll(emptyDraft)
    onDone()
  }
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <PreparedList onDone={onDone} />
      <PollFields
        draft={draft}
        issue={tried && !read.ok ? read.issue : null}
        onChange={(change) => writePoll({ ...draft, ...change })}
      />
      <div>
        <Button type="submit" loading={opening.busy}>
          {t('pollForm.open')}
        </Button>
      </div>
    </form>
  )
}
