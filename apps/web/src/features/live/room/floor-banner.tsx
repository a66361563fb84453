import { Button } from '@mantine/core'
import { Mic } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { handsOf, handsStreamOf, mayRun } from '../store/selectors.ts'
import classes from './banner.module.css'
import { useLive } from './live-context.tsx'
import { useGive } from './use-give.ts'
import { useWho } from './use-who.ts'

/** Who has the floor in the room one is in: for all to see, and for that person not to be missed. */
export function FloorBanner() {
  const { t } = useTranslation('live')
  const who = useWho()
  const speaker = useLive((state) => handsOf(state).floor?.personId ?? null)
  const isMe = useLive(({ me }) => speaker !== null && me?.personId === speaker)
  const isStaff = useLive(mayRun)
  const stream = useLive(handsStreamOf)
  const { give, busy } = useGive('hand.lower')
  return (
    <div role="status">
      {speaker ? (
        <div className={classes.banner} data-tone={isMe ? 'seal' : 'neutral'}>
          <Mic size={18} aria-hidden />
          <span className={classes.words}>
            {isMe ? (
              <>
                <strong>{t('floor.yours')}</strong> {t('floor.yoursHint')}
              </>
            ) : (
              t('floor.theirs', { name: who(speaker).name })
            )}
          </span>
          {isMe || isStaff ? (
            <span className={classes.actions}>
              <Button
                size="compact-sm"
                variant="default"
                loading={busy}
                aria-label={isMe ? undefined : t('hands.doneOf', { name: who(speaker).name })}
                onClick={() => void give({ type: 'hand.lower', personId: speaker }, stream)}
              >
                {isMe ? t('floor.done') : t('hands.done')}
              </Button>
            </span>
          ) : null}
        </div>
      ) : null}
    </div>
  )
}
