import { Megaphone } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { clockTime, viewerZone } from '../../../lib/time.ts'
import { useLive } from '../room/live-context.tsx'
import { findStream, stageIdOf, stageOf } from '../store/selectors.ts'
import classes from './announcements.module.css'

/** What was announced to all group rooms, the latest first. */
export function Announcements() {
  const { t, i18n } = useTranslation('live')
  const announcements = useLive((state) => stageOf(state).groups?.announcements ?? null)
  const words = useLive((state) => findStream(state, stageIdOf(state))?.words ?? null)
  if (!announcements || announcements.length === 0) return null
  return (
    <section aria-labelledby="announcements" className={classes.announcements}>
      <h3 id="announcements" className={classes.heading}>
        <Megaphone size={18} aria-hidden /> {t('groups.announcements')}
      </h3>
      <ol className={classes.list} aria-live="polite">
        {[...announcements].reverse().map(({ seq, at }) => (
          <li key={seq}>
            <time className={classes.time}>
              {clockTime(new Date(at), { language: i18n.language, timeZone: viewerZone() })}
            </time>
            <bdi>{words?.[seq] ?? t('chat.erased')}</bdi>
          </li>
        ))}
      </ol>
    </section>
  )
}
