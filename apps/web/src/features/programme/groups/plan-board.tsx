import {
  DndContext,
  type DragEndEvent,
  DragOverlay,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import type { GroupPlan } from '@muster/contracts/group-plans'
import type { ProjectPerson } from '@muster/contracts/identity'
import type { GroupId, PersonId } from '@muster/contracts/ids'
import { placePerson } from '@muster/groups/edit-plan'
import { groupsOfPeople } from '@muster/groups/read-plan'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../../components/announce.tsx'
import { fromGroupToGroup, groupUnder, useSpokenMoves } from './dragging.ts'
import classes from './plan-board.module.css'
import { type Group, type Moving, PlanColumn, unplacedColumn } from './plan-column.tsx'
import { moveButtonId, type Place } from './planned-person.tsx'
import type { PlanEdit } from './use-group-plan.ts'

type Props = {
  plan: GroupPlan
  round: number
  /** Whom groups are planned for. */
  takingPart: readonly ProjectPerson[]
  nameOf: (personId: PersonId) => string | null
  editable: boolean
  onChange: (edit: PlanEdit) => Promise<unknown>
  onEdit: (group: Group) => void
}

/** Who is in which group in one round, and who is in none: moved by dragging, by keyboard, or by a menu at each. */
export function PlanBoard({ plan, round, takingPart, nameOf, editable, onChange, onEdit }: Props) {
  const { t } = useTranslation('group-plan')
  const columns = useMemo(() => listColumns({ plan, round, takingPart }), [plan, round, takingPart])
  const byHand = useMemo(() => new Set(plan.rounds[round]?.byHand), [plan, round])
  const [dragged, setDragged] = useState<string | null>(null)
  const moveFocusTo = useRef<PersonId | null>(null)
  useEffect(() => {
    if (moveFocusTo.current) document.getElementById(moveButtonId(moveFocusTo.current))?.focus()
    moveFocusTo.current = null
  })

  // What each of a thousand people is handed stays the same from one drawing to the next, so that only changed ones are drawn.
  const latest = useRef({ plan, columns, onChange, nameOf, round, t })
  useEffect(() => {
    latest.current = { plan, columns, onChange, nameOf, round, t }
  })
  const listPlaces = useCallback((): Place[] => {
    const { columns, t } = latest.current
    return columns.map(({ group, people }) => ({
      groupId: group?.id ?? null,
      name: group?.name ?? t('unplaced'),
      count: people.length,
    }))
  }, [])
  const onMove = useCallback((personId: PersonId, groupId: GroupId | null) => {
    const { onChange, nameOf, plan, round, t } = latest.current
    moveFocusTo.current = personId
    const group = plan.groups.find(({ id }) => id === groupId)?.name ?? t('unplaced')
    announce(t('moved', { name: nameOf(personId) ?? '', group }))
    void onChange((current) => placePerson(current, { round, personId, groupId }))
  }, [])
  const moving: Moving = { editable, listPlaces, onMove }

  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: fromGroupToGroup }),
  )
  const nameOfId = (id: unknown) => takingPart.find(({ personId }) => personId === id)?.names.latin ?? ''
  const accessibility = useSpokenMoves(
    nameOfId,
    (id) => plan.groups.find((group) => group.id === id)?.name ?? t('unplaced'),
  )
  const drop = ({ active, over }: DragEndEvent) => {
    setDragged(null)
    const person = takingPart.find(({ personId }) => personId === active.id)
    const target = columns.find(({ group }) => (group?.id ?? unplacedColumn) === over?.id)
    if (person && target && !target.people.includes(person)) onMove(person.personId, target.group?.id ?? null)
  }
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={groupUnder}
      accessibility={accessibility}
      onDragStart={({ active }) => setDragged(nameOfId(active.id))}
      onDragCancel={() => setDragged(null)}
      onDragEnd={drop}
    >
      <div className={classes.board}>
        {columns.map(({ group, people }) => (
          <PlanColumn
            key={group?.id ?? unplacedColumn}
            group={group}
            people={people}
            byHand={byHand}
            facilitator={group?.facilitatorId ? nameOf(group.facilitatorId) : null}
            onEdit={onEdit}
            {...moving}
          />
        ))}
      </div>
      <DragOverlay dropAnimation={null}>
        {dragged ? (
          <span className={classes.dragged}>
            <bdi>{dragged}</bdi>
          </span>
        ) : null}
      </DragOverlay>
    </DndContext>
  )
}

type Column = { group: Group | null; people: ProjectPerson[] }

/** First whoever is in no group, then each group with its people. */
function listColumns({ plan, round, takingPart }: Pick<Props, 'plan' | 'round' | 'takingPart'>): Column[] {
  const places = groupsOfPeople(plan, { round, people: takingPart.map(({ personId }) => personId) })
  const byPlace = Map.groupBy(takingPart, ({ personId }) => places.get(personId) ?? null)
  return [null, ...plan.groups].map((group) => ({ group, people: byPlace.get(group?.id ?? null) ?? [] }))
}
