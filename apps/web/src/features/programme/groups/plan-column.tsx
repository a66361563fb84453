import { useDroppable } from '@dnd-kit/core'
import { ActionIcon } from '@mantine/core'
import type { GroupPlan } from '@muster/contracts/group-plans'
import type { ProjectPerson } from '@muster/contracts/identity'
import type { GroupId, PersonId } from '@muster/contracts/ids'
import { Pencil } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './plan-board.module.css'
import { type Place, PlannedPerson } from './planned-person.tsx'

export type Group = GroupPlan['groups'][number]
/** What the columns of a board share. */
export type Moving = {
  editable: boolean
  listPlaces: () => readonly Place[]
  onMove: (personId: PersonId, groupId: GroupId | null) => void
}

type Props = Moving & {
  /** Null for whoever is in no group. */
  group: Group | null
  people: readonly ProjectPerson[]
  byHand: ReadonlySet<PersonId>
  /** Who leads it, where somebody does. */
  facilitator: string | null
  onEdit: (group: Group) => void
}

/** By which name the column of whoever is in no group goes while people are dragged. */
export const unplacedColumn = 'unplaced'

/** A group and who is in it; people are dropped on it. */
export function PlanColumn({ group, people, facilitator, onEdit, ...rest }: Props) {
  const { t } = useTranslation('group-plan')
  const { setNodeRef, isOver } = useDroppable({ id: group?.id ?? unplacedColumn, disabled: !rest.editable })
  const name = group?.name ?? t('unplaced')
  const headingId = `group-${group?.id ?? unplacedColumn}`
  return (
    <section
      ref={setNodeRef}
      className={classes.column}
      data-over={isOver}
      data-unplaced={group === null}
      aria-labelledby={headingId}
    >
      <header className={classes.head}>
        <div className={classes.what}>
          <h3 id={headingId} className={classes.title}>
            <bdi>{name}</bdi>
          </h3>
          <p className={classes.about}>
            {t('people', { count: people.length })}
            {facilitator ? <> · {t('ledBy', { name: facilitator })}</> : null}
          </p>
          {group?.topic ? (
            <p className={classes.topic}>
              <bdi>{group.topic}</bdi>
            </p>
          ) : null}
        </div>
        {group && rest.editable ? (
          <ActionIcon color="gray" aria-label={t('group.editOf', { name })} onClick={() => onEdit(group)}>
            <Pencil size={18} aria-hidden />
          </ActionIcon>
        ) : null}
      </header>
      {people.length > 0 ? (
        <People group={group} people={people} {...rest} />
      ) : (
        <p className={classes.nobody}>{t(group ? 'nobodyYet' : 'everybodyPlaced')}</p>
      )}
    </section>
  )
}

/** Apart, so that what is dragged over a column does not draw its people anew. */
const People = memo(function People({
  group,
  people,
  byHand,
  ...moving
}: Moving & Pick<Props, 'group' | 'people' | 'byHand'>) {
  const { t } = useTranslation('group-plan')
  return (
    <ul className={classes.people}>
      {people.map((person) => (
        <PlannedPerson
          key={person.personId}
          person={person}
          groupId={group?.id ?? null}
          isByHand={byHand.has(person.personId)}
          duty={group?.rapporteurId === person.personId ? t('rapporteur') : null}
          {...moving}
        />
      ))}
    </ul>
  )
})
