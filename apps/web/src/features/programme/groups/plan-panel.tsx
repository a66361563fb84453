import type { GroupPlan } from '@muster/contracts/group-plans'
import type { ProjectPerson } from '@muster/contracts/identity'
import type { ProjectId } from '@muster/contracts/ids'
import type { Session } from '@muster/contracts/programme'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { SidePanel } from '../../../components/side-panel.tsx'
import { newGroup } from '../rules/make-draft.ts'
import { listTakingPart } from '../rules/plan-people.ts'
import { CopyPlanForm } from './copy-plan-form.tsx'
import { GroupForm } from './group-form.tsx'
import { MakeGroupsForm } from './make-groups-form.tsx'
import type { Group } from './plan-column.tsx'
import type { PlanEdit } from './use-group-plan.ts'

/** What somebody wants to do with the plan. */
export type Asked = { kind: 'make' } | { kind: 'add' } | { kind: 'edit'; group: Group } | { kind: 'copy' }

type Props = {
  asked: Asked
  /** Another thing to edit, another form. */
  turn: number
  opened: boolean
  plan: GroupPlan
  people: readonly ProjectPerson[]
  projectId: ProjectId
  /** Sessions that the plan can be copied to. */
  targets: readonly Session[]
  busy: boolean
  onChange: (edit: PlanEdit) => Promise<boolean>
  onClose: () => void
}

/** The form for what was asked, beside the board. */
export function PlanPanel({ asked, turn, opened, onClose, ...rest }: Props) {
  const { t } = useTranslation('group-plan')
  return (
    <SidePanel title={t(`panel.${asked.kind}`)} opened={opened} onClose={onClose}>
      <Form key={turn} asked={asked} onClose={onClose} {...rest} />
    </SidePanel>
  )
}

function Form({ asked, plan, people, projectId, targets, busy, onChange, onClose }: Omit<Props, 'opened' | 'turn'>) {
  const { t } = useTranslation('group-plan')
  const takingPart = useMemo(() => listTakingPart(people), [people])
  const shared = { busy, onChange, onClose }
  switch (asked.kind) {
    case 'make':
      return <MakeGroupsForm plan={plan} takingPart={takingPart} {...shared} />
    case 'add': {
      const group = newGroup(t('group.numbered', { number: plan.groups.length + 1 }))
      return <GroupForm group={group} isNew people={people} {...shared} />
    }
    case 'edit':
      return <GroupForm group={asked.group} isNew={false} people={people} {...shared} />
    case 'copy':
      return <CopyPlanForm projectId={projectId} plan={plan} targets={targets} onClose={onClose} />
  }
}
