import { ActionIcon, Menu } from '@mantine/core'
import type { PersonCard } from '@muster/live/protocol/person-card'
import { MoveRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLive } from '../room/live-context.tsx'
import { useGive } from '../room/use-give.ts'
import { stageOf } from '../store/selectors.ts'
import classes from './group-board.module.css'

/** Moves one person to a group; nobody else moves. */
export function PlaceMenu({ person: { personId, name } }: { person: PersonCard }) {
  const { t } = useTranslation('live')
  const rooms = useLive((state) => stageOf(state).groups?.rooms ?? null)
  const current = useLive((state) => stageOf(state).groups?.placed[personId])
  const place = useGive('groups.place')
  if (!rooms) return null
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon aria-label={t('groups.moveOf', { name })} loading={place.busy}>
          <MoveRight size={18} aria-hidden className={classes.arrow} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        <Menu.Label>{t('groups.moveTo')}</Menu.Label>
        {rooms.map((room) => (
          <Menu.Item
            key={room.groupId}
            disabled={room.groupId === current}
            onClick={() => void place.give({ type: 'groups.place', personId, groupId: room.groupId })}
          >
            <bdi>{room.name}</bdi>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
