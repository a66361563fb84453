import { Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RowsSkeleton } from '../../../components/skeletons.tsx'
import { useGroupPlan, useTakingPart } from '../api.ts'
import { useLive, useWhere } from '../room/live-context.tsx'
import { stageOf } from '../store/selectors.ts'
import { NewGroupsForm } from './new-groups-form.tsx'
import { PlannedGroupsForm } from './planned-groups-form.tsx'
import classes from './staff.module.css'

const ways = ['planned', 'new'] as const

/** Sends people into group rooms: as it was planned for the session, where it was, or into new ones. */
export function GroupsForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('live')
  const where = useWhere()
  const areOpen = useLive((state) => stageOf(state).groups !== null)
  const planned = useGroupPlan(where)
  const takingPart = useTakingPart(where)
  const [way, setWay] = useState<(typeof ways)[number]>('planned')
  if (areOpen) return <Text>{t('groupsForm.open')}</Text>
  if (planned.isPending || takingPart.isPending) return <RowsSkeleton rows={3} />
  const plan = planned.data?.plan
  // Where the plan cannot be read, groups can be made all the same.
  if (!plan || plan.groups.length === 0 || !takingPart.personIds) return <NewGroupsForm onDone={onDone} />
  return (
    <div className={classes.form}>
      <Radio.Group
        label={t('groupsForm.which')}
        value={way}
        onChange={(value) => setWay(ways.find((way) => way === value) ?? 'planned')}
      >
        <Stack gap="xs" mt="xs">
          {ways.map((each) => (
            <Radio key={each} value={each} label={t(`groupsForm.way.${each}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {way === 'planned' ? (
        <PlannedGroupsForm plan={plan} takingPart={takingPart.personIds} onDone={onDone} />
      ) : (
        <NewGroupsForm onDone={onDone} />
      )}
    </div>
  )
}
