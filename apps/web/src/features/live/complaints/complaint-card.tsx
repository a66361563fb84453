import { Button, Group } from '@mantine/core'
import type { Complaint } from '@muster/live/complaints/model'
import { useTranslation } from 'react-i18next'
import { clockTime, viewerZone } from '../../../lib/time.ts'
import classes from '../problems/problems.module.css'
import { useLive } from '../room/live-context.tsx'
import { useWho } from '../room/use-who.ts'
import { findStream, staffIdOf } from '../store/selectors.ts'
import { useRoomName } from './use-room-name.ts'
import { useSaid } from './use-said.ts'
import { useSettle } from './use-settle.ts'

/** What people complain of, who they are and why, and what can be done about it. */
export function ComplaintCard({ complaint }: { complaint: Complaint }) {
  const { t, i18n } = useTranslation('complaints')
  const who = useWho()
  const words = useLive((state) => findStream(state, staffIdOf(state))?.words ?? null)
  const { about, author, by, closed } = complaint
  const said = useSaid(about)
  const room = useRoomName(about)
  const { acts, isUnderWay } = useSettle(complaint, { isGone: said?.text === null })
  const name = author === null ? t('nameless') : who(author).name
  const at = (ms: number) => clockTime(new Date(ms), { language: i18n.language, timeZone: viewerZone() })
  return (
    <article className={classes.card} data-closed={closed !== null} aria-label={t('of', { name })}>
      <p className={classes.head}>
        <strong>
          <bdi>{name}</bdi>
        </strong>{' '}
        · {room}
      </p>
      <p className={classes.answer} dir="auto">
        {said ? (said.text ?? t('gone')) : t('common:loading')}
      </p>
      {by.map((one) => (
        <p key={one.seq} className={classes.about}>
          {t('by', { name: who(one.by).name, time: at(one.at) })}
          {one.hasWords ? (
            <>
              {' '}
              <bdi>{words?.[one.seq] ?? t('erased')}</bdi>
            </>
          ) : null}
        </p>
      ))}
      {closed ? (
        <p className={classes.about}>{t(`closed.${closed.how}`, { name: who(closed.by).name })}</p>
      ) : (
        <Group gap="xs">
          {acts.map(({ act, run }) => (
            <Button
              key={act}
              size="compact-sm"
              variant="default"
              aria-label={t(`${act}Of`, { name })}
              disabled={isUnderWay}
              onClick={run}
            >
              {t(act)}
            </Button>
          ))}
        </Group>
      )}
    </article>
  )
}
