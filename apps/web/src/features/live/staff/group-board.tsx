import { useTranslation } from 'react-i18next'
import { useLive } from '../room/live-context.tsx'
import { Announcements } from '../stage/announcements.tsx'
import { GroupsClock } from '../stage/groups-clock.tsx'
import { stageOf } from '../store/selectors.ts'
import { AnnounceForm } from './announce-form.tsx'
import { CloseGroups } from './close-groups.tsx'
import classes from './group-board.module.css'
import { GroupCard } from './group-card.tsx'
import { WithoutGroup } from './without-group.tsx'

/** All group rooms before the eyes of who runs the session: who is where, who calls for help, and that nobody is lost. */
export function GroupBoard() {
  const { t } = useTranslation('live')
  const rooms = useLive((state) => stageOf(state).groups?.rooms ?? null)
  return (
    <section className={classes.board} aria-labelledby="group-board">
      <header className={classes.head}>
        <h2 className={classes.title} id="group-board">
          {t('groups.board', { count: rooms?.length ?? 0 })}
        </h2>
        <GroupsClock />
        <CloseGroups />
      </header>
      <AnnounceForm />
      <WithoutGroup />
      <ul className={classes.rooms}>
        {rooms?.map((room) => (
          <li key={room.groupId}>
            <GroupCard groupId={room.groupId} name={room.name} />
          </li>
        ))}
      </ul>
      <Announcements />
    </section>
  )
}
