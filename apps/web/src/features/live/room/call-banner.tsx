import { Button } from '@mantine/core'
import { useSessionStorage } from '@mantine/hooks'
import { Phone } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { mayRun, phaseOf, stageOf } from '../store/selectors.ts'
import classes from './banner.module.css'
import { useLive } from './live-context.tsx'

/** The call that this tab was told of, also after it was loaded anew. */
const seenKey = 'muster.call-seen'

/** Says that there is a call, until one has joined it or said no; who set the link knows. The button below stays. */
export function CallBanner() {
  const { t } = useTranslation('live')
  const url = useLive((state) => stageOf(state).outsideVoice?.url ?? null)
  const isOver = useLive((state) => ['ended', 'cancelled'].includes(phaseOf(state)))
  const isStaff = useLive(mayRun)
  const [seen, setSeen] = useSessionStorage({ key: seenKey, defaultValue: '', getInitialValueInEffect: false })
  const isShown = url !== null && url !== seen && !isOver && !isStaff
  return (
    <div role="status">
      {isShown ? (
        <div className={classes.banner} data-tone="neutral">
          <Phone size={18} aria-hidden />
          <span className={classes.words}>
            <strong>{t('call.open')}</strong> {t('call.note')}
          </span>
          <span className={classes.actions}>
            <Button
              component="a"
              size="compact-sm"
              href={url}
              target="_blank"
              rel="noopener noreferrer"
              onClick={() => setSeen(url)}
            >
              {t('call.join')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setSeen(url)}>
              {t('call.notNow')}
            </Button>
          </span>
        </div>
      ) : null}
    </div>
  )
}
