import { Button } from '@mantine/core'
import { Presentation } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { mayRun, presenterOf } from '../store/selectors.ts'
import classes from './banner.module.css'
import { useLive } from './live-context.tsx'
import { useGive } from './use-give.ts'
import { useWho } from './use-who.ts'

/** To whom the slides were handed over: for that person not to be missed, and for those who may take them back. */
export function PresenterBanner() {
  const { t } = useTranslation('live')
  const who = useWho()
  const presenter = useLive(presenterOf)
  const isMe = useLive(({ me }) => presenter !== null && me?.personId === presenter)
  const isStaff = useLive(mayRun)
  const { give, busy } = useGive('deck.take-back')
  const isShown = presenter !== null && (isMe || isStaff)
  return (
    <div role="status">
      {isShown ? (
        <div className={classes.banner} data-tone={isMe ? 'seal' : 'neutral'}>
          <Presentation size={18} aria-hidden />
          <span className={classes.words}>
            {isMe ? (
              <>
                <strong>{t('handover.yours')}</strong> {t('handover.yoursHint')}
              </>
            ) : (
              t('handover.theirs', { name: who(presenter).name })
            )}
          </span>
          <span className={classes.actions}>
            <Button
              size="compact-sm"
              variant="default"
              loading={busy}
              onClick={() => void give({ type: 'deck.take-back' })}
            >
              {isMe ? t('handover.giveBack') : t('handover.takeBack')}
            </Button>
          </span>
        </div>
      ) : null}
    </div>
  )
}
