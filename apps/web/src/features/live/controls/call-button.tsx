import { Tooltip } from '@mantine/core'
import { Phone } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLive } from '../room/live-context.tsx'
import { stageOf } from '../store/selectors.ts'
import classes from './control-bar.module.css'

/** Opens the external call in a tab of its own. Attendance goes on being counted here. */
export function CallButton() {
  const { t } = useTranslation('live')
  const url = useLive((state) => stageOf(state).outsideVoice?.url ?? null)
  if (url === null) return null
  return (
    <Tooltip label={t('call.note')} multiline maw={280} events={{ hover: true, focus: true, touch: false }}>
      <a
        className={classes.control}
        href={url}
        target="_blank"
        rel="noopener noreferrer"
        aria-label={`${t('call.join')}. ${t('call.note')}`}
      >
        <Phone size={22} strokeWidth={1.75} aria-hidden />
        <span>{t('call.short')}</span>
      </a>
    </Tooltip>
  )
}
