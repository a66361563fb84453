import { Button, NativeSelect } from '@mantine/core'
import type { GroupPlan } from '@muster/contracts/group-plans'
import type { PersonId } from '@muster/contracts/ids'
import { seatRound } from '@muster/groups/open-plan'
import { groupsOfPeople } from '@muster/groups/read-plan'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePeople } from '../room/use-people.ts'
import { RoomsMinutes } from './rooms-minutes.tsx'
import classes from './staff.module.css'
import { useOpenRooms } from './use-open-rooms.ts'

type Props = { plan: GroupPlan; takingPart: readonly PersonId[]; onDone: () => void }

/** Opens the groups of a round as they were planned. Whoever is here and not in the plan goes to the smallest. */
export function PlannedGroupsForm({ plan, takingPart, onDone }: Props) {
  const { t } = useTranslation('live')
  const here = [...usePeople().keys()]
  const { open, busy } = useOpenRooms(onDone)
  const [round, setRound] = useState(0)
  const [minutes, setMinutes] = useState<number | null>(null)
  const planned = groupsOfPeople(plan, { round, people: takingPart })
  const inRoom = new Set(here)
  const known = new Set(takingPart)
  const extra = here.filter((personId) => known.has(personId) && !planned.has(personId)).length
  const away = [...planned.keys()].filter((personId) => !inRoom.has(personId)).length
  const submit = () => {
    const names = new Map(plan.groups.map(({ id, name }) => [id, name]))
    const rooms = seatRound(plan, { round, takingPart, here }).map(({ groupId, people }) => ({
      name: names.get(groupId) ?? '',
      members: people,
    }))
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
      {plan.rounds.length > 1 ? (
        <NativeSelect
          label={t('groupsForm.round')}
          data={plan.rounds.map((_, index) => ({
            value: String(index),
            label: t('groupsForm.roundName', { number: index + 1 }),
          }))}
          value={String(round)}
          onChange={({ currentTarget }) => setRound(Number(currentTarget.value))}
        />
      ) : null}
      <RoomsMinutes value={minutes} onChange={setMinutes} />
      <div className={classes.preview} role="status">
        <p>{t('groupsForm.planned', { people: planned.size, count: plan.groups.length })}</p>
        {away > 0 ? <p>{t('groupsForm.plannedAway', { count: away })}</p> : null}
        {extra > 0 ? <p>{t('groupsForm.notPlanned', { count: extra })}</p> : null}
      </div>
      <div>
        <Button type="submit" loading={busy}>
          {t('groupsForm.submit')}
        </Button>
      </div>
    </form>
  )
}
