import { useDraggable } from '@dnd-kit/core'
import { ActionIcon, Menu } from '@mantine/core'
import type { ProjectPerson } from '@muster/contracts/identity'
import type { GroupId, PersonId } from '@muster/contracts/ids'
import { Ellipsis, GripVertical, Hand } from 'lucide-react'
import { memo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CountryName } from '../../../components/country-name.tsx'
import sortable from '../../../components/sortable-list.module.css'
import classes from './plan-board.module.css'

/** Where somebody can go: null stands for no group. */
export type Place = { groupId: GroupId | null; name: string; count: number }

type Props = {
  person: ProjectPerson
  groupId: GroupId | null
  isByHand: boolean
  /** What they do in this group besides. */
  duty: string | null
  editable: boolean
  /** Asked only when a menu opens: hundreds of people share it. */
  listPlaces: () => readonly Place[]
  onMove: (personId: PersonId, groupId: GroupId | null) => void
}

/** The button that moves somebody, wherever they are shown. */
export const moveButtonId = (personId: PersonId) => `move-${personId}`

/** Somebody in a group, or in none: to be dragged, or moved by a menu. */
export const PlannedPerson = memo(function PlannedPerson(props: Props) {
  const { t } = useTranslation('group-plan')
  const { person, isByHand, duty, editable } = props
  const name = person.names.latin
  return (
    <li className={classes.person}>
      {editable ? <Handle personId={person.personId} name={name} /> : null}
      <span className={classes.who}>
        <span className={classes.name}>
          <bdi>{name}</bdi>
        </span>
        <span className={classes.about}>
          {person.country ? <CountryName code={person.country} /> : null}
          {duty ? <span className={classes.duty}>{duty}</span> : null}
          {isByHand ? (
            <span title={t('byHand')}>
              <Hand size={14} role="img" aria-label={t('byHand')} />
            </span>
          ) : null}
        </span>
      </span>
      {editable ? <MoveMenu {...props} /> : null}
    </li>
  )
})

function Handle({ personId, name }: { personId: PersonId; name: string }) {
  const { t } = useTranslation('group-plan')
  const { attributes, listeners, setNodeRef } = useDraggable({ id: personId })
  return (
    <button
      ref={setNodeRef}
      type="button"
      className={sortable.handle}
      {...attributes}
      {...listeners}
      aria-label={t('drag.handle', { name })}
      aria-roledescription={undefined}
    >
      <GripVertical size={18} aria-hidden />
    </button>
  )
}

function MoveMenu({ person: { personId, names }, groupId, listPlaces, onMove }: Props) {
  const { t } = useTranslation('group-plan')
  const [opened, setOpened] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpened(false)
    button.current?.focus()
  }
  return (
    <span className={classes.more}>
      <ActionIcon
        ref={button}
        id={moveButtonId(personId)}
        color="gray"
        aria-label={t('move.of', { name: names.latin })}
        aria-haspopup="menu"
        aria-expanded={opened}
        onClick={() => setOpened(true)}
      >
        <Ellipsis size={20} aria-hidden />
      </ActionIcon>
      {/* A menu of its own for each of a thousand people would be slow: there is one only while it is open. */}
      {opened ? (
        <Menu opened onClose={close} position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
          <Menu.Target>
            <span className={classes.anchor} aria-hidden />
          </Menu.Target>
          <Menu.Dropdown className={classes.menu} aria-label={t('move.to')} aria-labelledby={undefined}>
            <Menu.Label>{t('move.to')}</Menu.Label>
            {listPlaces().map((place) => (
              <Menu.Item
                key={place.groupId ?? 'none'}
                disabled={place.groupId === groupId}
                rightSection={<span className={classes.about}>{place.count}</span>}
                onClick={() => onMove(personId, place.groupId)}
              >
                <bdi>{place.name}</bdi>
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      ) : null}
    </span>
  )
}
