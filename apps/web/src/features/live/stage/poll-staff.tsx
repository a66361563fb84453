import { Button, Group } from '@mantine/core'
import type { Poll } from '@muster/live/polls/model'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useGive } from '../room/use-give.ts'
import { NamedVotes } from './named-votes.tsx'

/** What those who run the session do with a poll: close it, show its votes, see who voted what, take it off the stage. */
export function PollStaff({ poll }: { poll: Poll }) {
  const { t } = useTranslation('live')
  const { pollId, closed, voters, results } = poll
  const close = useGive('poll.close')
  const hide = useGive('poll.hide')
  const show = useGive('poll.show-results')
  const [names, setNames] = useState(false)
  return (
    <>
      <Group gap="xs">
        {closed ? (
          <Button
            variant="default"
            size="sm"
            loading={hide.busy}
            onClick={() => void hide.give({ type: 'poll.hide', pollId })}
          >
            {t('poll.hide')}
          </Button>
        ) : (
          <Button size="sm" loading={close.busy} onClick={() => void close.give({ type: 'poll.close', pollId })}>
            {t('poll.close')}
          </Button>
        )}
        {!closed && results === 'hidden' ? (
          <Button
            variant="default"
            size="sm"
            loading={show.busy}
            onClick={() => void show.give({ type: 'poll.show-results', pollId })}
          >
            {t('poll.showResults')}
          </Button>
        ) : null}
        {voters === 'named' ? (
          <Button variant="subtle" size="sm" aria-expanded={names} onClick={() => setNames(!names)}>
            {t('poll.whoVoted')}
          </Button>
        ) : null}
      </Group>
      {names ? <NamedVotes poll={poll} /> : null}
    </>
  )
}
