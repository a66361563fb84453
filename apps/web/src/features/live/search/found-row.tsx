import { Highlight, UnstyledButton } from '@mantine/core'
import type { Found } from '@muster/contracts/live'
import { parseStreamId, type Stream, streamId } from '@muster/live/stream'
import { useTranslation } from 'react-i18next'
import { clockTime, viewerZone } from '../../../lib/time.ts'
import { languageName } from '../captions/language-name.ts'
import { useLive } from '../room/live-context.tsx'
import { useRoomView } from '../room/room-view.tsx'
import { useWho } from '../room/use-who.ts'
import { placeOf } from '../rules/found-place.ts'
import { mayHelp, mayRun, phaseOf, stageOf } from '../store/selectors.ts'
import classes from './search.module.css'

/** Something found: who said it when and where, and the words; leads there. */
export function FoundRow({ found, words }: { found: Found; words: string }) {
  const { t, i18n } = useTranslation('live')
  const who = useWho()
  const { lead, open, showTool } = useRoomView()
  const runs = useLive(mayRun)
  const helps = useLive(mayHelp)
  const isOver = useLive((state) => ['ended', 'cancelled'].includes(phaseOf(state)))
  const place = placeOf(found, { runs, helps, isOver })
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
  if (!stream || place === null) return <div className={classes.found}>{content}</div>
  const show = () => {
    if (place === 'problems') return showTool('problems')
    if (place === 'people') return open('people')
    lead({ panel: place, channel: streamId(stream), seq: found.about, language: found.language })
  }
  return (
    <UnstyledButton className={classes.found} onClick={show}>
      {content}
    </UnstyledButton>
  )
}

/** What it is, and of what is said in a chat, in which. */
function useWhereSaid({ kind, language }: Found, stream: Stream | null): string {
  const { t, i18n } = useTranslation('live')
  const who = useWho()
  const isStaff = useLive(mayRun)
  const rooms = useLive((state) => stageOf(state).groups?.rooms ?? null)
  if (language !== null) return t('search.captionIn', { language: languageName(language, i18n.language) })
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
