import { Button, NumberInput, Radio, Stack, Text } from '@mantine/core'
import { GroupId } from '@muster/contracts/ids'
import { limits } from '@muster/live/limits'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { v7 as uuidv7 } from 'uuid'
import { useLive } from '../room/live-context.tsx'
import { useGive } from '../room/use-give.ts'
import { usePeople } from '../room/use-people.ts'
import { groupSizes, type Mixing, makeGroups, mixings, proposedCount } from '../rules/make-groups.ts'
import { stageOf } from '../store/selectors.ts'
import classes from './staff.module.css'

const minuteMs = 60_000

/** Sends the participants who are here into group rooms of even size; who comes later gets the smallest. */
export function GroupsForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('live')
  const people = [...usePeople().values()].filter(({ role }) => role === 'participant')
  const areOpen = useLive((state) => stageOf(state).groups !== null)
  const opening = useGive('groups.open')
  const [count, setCount] = useState(() => proposedCount(people.length))
  const [mixing, setMixing] = useState<Mixing>('mixed')
  const [minutes, setMinutes] = useState<number | null>(null)
  if (areOpen) return <Text>{t('groupsForm.open')}</Text>
  const { smallest, largest } = groupSizes(people.length, count)
  const submit = async () => {
    const dealt = makeGroups(people, { count, mixing, seed: Math.floor(Math.random() * 2 ** 32) })
    const rooms = dealt.map((members, index) => ({
      groupId: GroupId.parse(uuidv7()),
      name: t('groups.name', { number: index + 1 }),
      members,
    }))
    const answer = await opening.give({
      type: 'groups.open',
      rooms,
      forMs: minutes === null ? null : minutes * minuteMs,
    })
    if (answer.ok) onDone()
  }
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <NumberInput
        label={t('groupsForm.count')}
        min={1}
        max={limits.rooms}
        allowDecimal={false}
        value={count}
        onChange={(value) => setCount(Math.max(1, Math.min(limits.rooms, Number(value) || 1)))}
        data-autofocus
      />
      <Radio.Group
        label={t('groupsForm.how')}
        value={mixing}
        onChange={(value) => setMixing(mixings.find((mixing) => mixing === value) ?? 'mixed')}
      >
        <Stack gap="xs" mt="xs">
          {mixings.map((each) => (
            <Radio key={each} value={each} label={t(`groupsForm.${each}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <NumberInput
        label={t('groupsForm.minutes')}
        description={t('groupsForm.minutesHint')}
        min={1}
        max={limits.longestGroupsMs / minuteMs}
        allowDecimal={false}
        value={minutes ?? ''}
        onChange={(value) => setMinutes(value === '' ? null : Number(value) || null)}
      />
      <p className={classes.preview} role="status">
        {people.length === 0
          ? t('groupsForm.nobody')
          : smallest === largest
            ? t('groupsForm.even', { people: people.length, count, size: largest })
            : t('groupsForm.uneven', { people: people.length, count, smallest, largest })}
      </p>
      <div>
        <Button type="submit" loading={opening.busy}>
          {t('groupsForm.submit')}
        </Button>
      </div>
    </form>
  )
}
