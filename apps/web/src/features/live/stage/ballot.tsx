import { Button, Checkbox, Radio, Stack } from '@mantine/core'
import type { Poll } from '@muster/live/polls/model'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLiveStore } from '../room/live-context.tsx'

type Props = { poll: Poll; own: readonly number[] | undefined; onVoted: () => void }

/** Chooses one option, or several where the poll allows. */
export function Ballot({ poll, own, onVoted }: Props) {
  const { t } = useTranslation('live')
  const store = useLiveStore()
  const [chosen, setChosen] = useState<string[]>((own ?? []).map(String))
  const [busy, setBusy] = useState(false)
  const vote = async () => {
    setBusy(true)
    const answer = await store.vote(poll.pollId, chosen.map(Number))
    setBusy(false)
    if (answer.ok) onVoted()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void vote()
      }}
    >
      {poll.mostChoices === 1 ? (
        <Radio.Group aria-label={poll.question} value={chosen[0] ?? null} onChange={(value) => setChosen([value])}>
          <Stack gap="xs">
            {poll.options.map((option, index) => (
              <Radio key={option} value={String(index)} label={<bdi>{option}</bdi>} />
            ))}
          </Stack>
        </Radio.Group>
      ) : (
        <Checkbox.Group
          aria-label={poll.question}
          description={t('poll.upTo', { count: poll.mostChoices })}
          value={chosen}
          onChange={setChosen}
        >
          <Stack gap="xs" mt="xs">
            {poll.options.map((option, index) => (
              <Checkbox
                key={option}
                value={String(index)}
                label={<bdi>{option}</bdi>}
                disabled={chosen.length >= poll.mostChoices && !chosen.includes(String(index))}
              />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      <Button type="submit" mt="md" disabled={chosen.length === 0} loading={busy}>
        {t('poll.vote')}
      </Button>
    </form>
  )
}
