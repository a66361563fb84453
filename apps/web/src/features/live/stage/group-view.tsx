import { Button } from '@mantine/core'
import { LifeBuoy } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLive } from '../room/live-context.tsx'
import { useGive } from '../room/use-give.ts'
import { usePeople } from '../room/use-people.ts'
import { useWho } from '../room/use-who.ts'
import { findGroup, groupStreamId, ownGroupId, stageOf } from '../store/selectors.ts'
import { Announcements } from './announcements.tsx'
import classes from './group-view.module.css'
import { GroupsClock } from './groups-clock.tsx'

/** One's own group room: its name, who is in it, how long it lasts, and a call for help. Its chat and hands are in the side panel. */
export function GroupView() {
  const { t } = useTranslation('live')
  const groupId = useLive(ownGroupId)
  const name = useLive((state) => stageOf(state).groups?.rooms.find((room) => room.groupId === groupId)?.name)
  if (groupId === null || name === undefined) return null
  return (
    <section className={classes.view} aria-labelledby="group-name">
      <header className={classes.head}>
        <div className={classes.title}>
          <p className={classes.over}>{t('groups.youAreIn')}</p>
          <h2 className={classes.name} id="group-name">
            <bdi>{name}</bdi>
          </h2>
        </div>
        <GroupsClock />
      </header>
      <CallForHelp />
      <Announcements />
      <Members />
    </section>
  )
}

function Members() {
  const { t } = useTranslation('live')
  const who = useWho()
  const groupId = useLive(ownGroupId)
  const members = useLive(
    (state) => Object.values(stageOf(state).groups?.placed ?? {}).filter((room) => room === groupId).length,
  )
  const here = [...usePeople().values()].filter(({ room }) => room === groupId).map(({ personId }) => personId)
  return (
    <div>
      <h3 className={classes.heading}>
        {t('groups.members', { here: here.length, all: Math.max(members, here.length) })}
      </h3>
      <ul className={classes.members}>
        {here.map((personId) => (
          <li key={personId}>
            <bdi>{who(personId).name}</bdi>
          </li>
        ))}
      </ul>
    </div>
  )
}

function CallForHelp() {
  const { t } = useTranslation('live')
  const who = useWho()
  const groupId = useLive(ownGroupId)
  const help = useLive((state) => findGroup(state, groupId)?.help ?? null)
  const stream = useLive((state) => (groupId ? groupStreamId(state, groupId) : undefined))
  const call = useGive('help.call')
  const withdraw = useGive('help.withdraw')
  return (
    <div className={classes.help}>
      {help ? (
        <>
          <p role="status">{t('help.called', { name: who(help.by).name })}</p>
          <Button
            variant="default"
            loading={withdraw.busy}
            onClick={() => void withdraw.give({ type: 'help.withdraw' }, stream)}
          >
            {t('help.withdraw')}
          </Button>
        </>
      ) : (
        <Button
          variant="default"
          leftSection={<LifeBuoy size={18} aria-hidden />}
          loading={call.busy}
          onClick={() => void call.give({ type: 'help.call' }, stream)}
        >
          {t('help.call')}
        </Button>
      )}
    </div>
  )
}
