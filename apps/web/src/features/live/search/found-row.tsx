import { Highlight, UnstyledButton } from '@mantine/core'
import type { Found } from '@muster/contracts/live'
import { parseStreamId, type Stream, streamId } from '@muster/live/stream'
import { useTranslation } from 'react-i18next'
import { clockTime, viewerZone } from '../../../lib/time.ts'
import { useLive } from '../room/live-context.tsx'
import { useRoomView } from '../room/room-view.tsx'
import { useWho } from '../room/use-who.ts'
import { mayRun, stageOf } from '../store/selectors.ts'
import classes from './search.module.css'

/** Something found: who said it when and where, and the words; leads there. */
export function FoundRow({ found, words }: { found: Found; words: string }) {
  const { t, i18n } = useTranslation('live')
  const who = useWho()
  const { lead } = useRoomView()
  const stream = parseStreamId(found.streamId)
  const where = useWhereSaid(found, stream)
  const at = new Date(found.at)
  const content = (
    <>
      <span className={classes.about}>
        <bdi className={classes.name}>{found.by === null ? t('questions.nameless') : who(found.by).name}</bdi>
        <time dateTime={at.toISOString()}>{clockTime(at, { language: i18n.language, timeZone: viewerZone() })}</time>
        <bdi>{where}</bdi>
      </span>
      <Highlight component="span" className={classes.words} highlight={words} dir="auto">
        {found.text}
      </Highlight>
    </>
  )
  // An announcement stands nowhere but on the stage of its time.
  if (!stream || found.kind === 'announcement') return <div className={classes.found}>{content}</div>
  const isMessage = found.kind === 'message'
  return (
    <UnstyledButton
      className={classes.found}
      onClick={() => lead({ panel: isMessage ? 'chat' : 'questions', channel: streamId(stream), seq: found.about })}
    >
      {content}
    </UnstyledButton>
  )
}

function useWhereSaid({ kind }: Found, stream: Stream | null): string {
  const { t } = useTranslation('live')
  const who = useWho()
  const isStaff = useLive(mayRun)
  const rooms = useLive((state) => stageOf(state).groups?.rooms ?? null)
  if (kind !== 'message') return t(`search.kind.${kind}`)
  switch (stream?.kind) {
    case 'staff':
      return t('chat.staff')
    case 'group':
      return rooms?.find(({ groupId }) => groupId === stream.groupId)?.name ?? t('search.group')
    case 'private':
      return isStaff ? t('search.privateWith', { name: who(stream.personId).name }) : t('chat.private')
    default:
      return t('chat.everybody')
  }
}
