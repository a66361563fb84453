import { Button } from '@mantine/core'
import type { GroupId } from '@muster/contracts/ids'
import { Hand, LifeBuoy, MessageSquare } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLive } from '../room/live-context.tsx'
import { useRoomView } from '../room/room-view.tsx'
import { useGive } from '../room/use-give.ts'
import { usePeople } from '../room/use-people.ts'
import { useWho } from '../room/use-who.ts'
import { findGroup, groupStreamId, stageOf } from '../store/selectors.ts'
import classes from './group-board.module.css'

/** One group room: its people (faded while they are away), its hands and its call for help; a way into its chat. */
export function GroupCard({ groupId, name }: { groupId: GroupId; name: string }) {
  const { t } = useTranslation('live')
  const who = useWho()
  const { showChannel } = useRoomView()
  const placed = useLive((state) =>
    Object.entries(stageOf(state).groups?.placed ?? {}).flatMap(([id, room]) => (room === groupId ? [id] : [])),
  )
  const people = usePeople()
  const group = useLive((state) => findGroup(state, groupId))
  const stream = useLive((state) => groupStreamId(state, groupId))
  const answer = useGive('help.answer')
  const members = [...people.values()].filter(({ personId }) => placed.includes(personId))
  const away = placed.length - members.length
  const hands = group?.hands.raised.length ?? 0
  return (
    <article className={classes.card} data-help={Boolean(group?.help)} aria-labelledby={`group-${groupId}`}>
      <header className={classes.cardHead}>
        <h3 className={classes.name} id={`group-${groupId}`}>
          <bdi>{name}</bdi>
        </h3>
        {hands > 0 ? (
          <span className={classes.hands}>
            <Hand size={16} aria-hidden /> {t('hands.count', { count: hands })}
          </span>
        ) : null}
        <span className={classes.count}>{t('groups.members', { here: members.length, all: placed.length })}</span>
      </header>
      {group?.help ? (
        <div className={classes.help} role="alert">
          <LifeBuoy size={18} aria-hidden />
          <span>{t('help.by', { name: who(group.help.by).name })}</span>
          <Button
            size="compact-sm"
            onClick={() => {
              showChannel(stream)
              void answer.give({ type: 'help.answer' }, stream)
            }}
          >
            {t('help.answer')}
          </Button>
        </div>
      ) : null}
      <p className={classes.people}>
        {members.map(({ personId, name }, index) => (
          <span key={personId}>
            {index > 0 ? ', ' : ''}
            <bdi>{name}</bdi>
          </span>
        ))}
        {away > 0 ? <span className={classes.away}> {t('groups.away', { count: away })}</span> : null}
      </p>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<MessageSquare size={16} aria-hidden />}
        aria-label={t('groups.chatOf', { name })}
        onClick={() => showChannel(stream)}
      >
        {t('groups.chat')}
      </Button>
    </article>
  )
}
