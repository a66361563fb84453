import { Button, NumberInput, Radio, Stack } from '@mantine/core'
import { limits } from '@muster/live/limits'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePeople } from '../room/use-people.ts'
import { groupSizes, type Mixing, makeGroups, mixings, proposedCount } from '../rules/make-groups.ts'
import { RoomsMinutes } from './rooms-minutes.tsx'
import classes from './staff.module.css'
import { useOpenRooms } from './use-open-rooms.ts'

/** Sends the participants who are here into group rooms of even size; who comes later gets the smallest. */
export function NewGroupsForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('live')
  const people = [...usePeople().values()].filter(({ role }) => role === 'participant')
  const { open, busy } = useOpenRooms(onDone)
  const [count, setCount] = useState(() => proposedCount(people.length))
  const [mixing, setMixing] = useState<Mixing>('mixed')
  const [minutes, setMinutes] = useState<number | null>(null)
  const { smallest, largest } = groupSizes(people.length, count)
  const submit = () => {
    const dealt = makeGroups(people, { count, mixing, seed: Math.floor(Math.random() * 2 ** 32) })
    const rooms = dealt.map((members, index) => ({ name: t('groups.name', { number: index + 1 }), members }))
    return open(rooms, minutes)
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
      <RoomsMinutes value={minutes} onChange={setMinutes} />
      <p className={classes.preview} role="status">
        {people.length === 0
          ? t('groupsForm.nobody')
          : smallest === largest
            ? t('groupsForm.even', { people: people.length, count, size: largest })
            : t('groupsForm.uneven', { people: people.length, count, smallest, largest })}
      </p>
      <div>
        <Button type="submit" loading={busy}>
          {t('groupsForm.submit')}
        </Button>
      </div>
    </form>
  )
}
