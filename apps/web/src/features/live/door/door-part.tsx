import { Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLive } from '../room/live-context.tsx'
import { useGive } from '../room/use-give.ts'
import { findDoor, staffIdOf } from '../store/selectors.ts'
import classes from './door.module.css'
import { RemovedPeople } from './removed-people.tsx'
import { WaitingPeople } from './waiting-people.tsx'

/** For those who run the session: whether late comers wait, who waits, and who was removed. */
export function DoorPart() {
  const { t } = useTranslation('door')
  const door = useLive(findDoor)
  const staffId = useLive(staffIdOf)
  const lock = useGive('door.lock')
  const unlock = useGive('door.unlock')
  if (!door) return null
  const isLocked = door.lock !== null
  return (
    <section className={classes.part} aria-label={t('title')}>
      <Switch
        label={t('lock')}
        description={t('lockHint')}
        checked={isLocked}
        disabled={lock.busy || unlock.busy}
        onChange={() =>
          void (isLocked ? unlock.give({ type: 'door.unlock' }, staffId) : lock.give({ type: 'door.lock' }, staffId))
        }
      />
      {isLocked && door.waiting.length === 0 ? <p className={classes.small}>{t('nobodyWaits')}</p> : null}
      <WaitingPeople waiting={door.waiting} />
      <RemovedPeople removed={door.removed} />
    </section>
  )
}
