import { Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLive } from '../room/live-context.tsx'
import { useGive } from '../room/use-give.ts'
import { findDoor, mayRun, staffIdOf } from '../store/selectors.ts'
import classes from './door.module.css'
import { RemovedPeople } from './removed-people.tsx'
import { WaitingPeople } from './waiting-people.tsx'

/** Who waits, for who may let them in; for those who run the session also whether late comers wait at all, and who was removed. */
export function DoorPart() {
  const { t } = useTranslation('door')
  const door = useLive(findDoor)
  const staffId = useLive(staffIdOf)
  const isStaff = useLive(mayRun)
  const lock = useGive('door.lock')
  const unlock = useGive('door.unlock')
  if (!door || !(isStaff || door.lock)) return null
  const isLocked = door.lock !== null
  return (
    <section className={classes.part} aria-label={t('title')}>
      {isStaff ? (
        <Switch
          label={t('lock')}
          description={t('lockHint')}
          checked={isLocked}
          disabled={lock.busy || unlock.busy}
          onChange={() =>
            void (isLocked ? unlock.give({ type: 'door.unlock' }, staffId) : lock.give({ type: 'door.lock' }, staffId))
          }
        />
      ) : null}
      {isLocked && door.waiting.length === 0 ? <p className={classes.small}>{t('nobodyWaits')}</p> : null}
      <WaitingPeople waiting={door.waiting} />
      {isStaff ? <RemovedPeople removed={door.removed} /> : null}
    </section>
  )
}
