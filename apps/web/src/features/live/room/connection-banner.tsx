import { useNetwork } from '@mantine/hooks'
import { sayLength } from '@muster/words/lengths'
import { CloudOff, Wifi } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePolicy } from '../api.ts'
import { mayRun, phaseOf } from '../store/selectors.ts'
import classes from './banner.module.css'
import { useLive, useWhere } from './live-context.tsx'

const backShownMs = 5000

/** What the connection does, in words: lost and coming back, no network at all, and back again for a moment. */
export function ConnectionBanner() {
  const { t } = useTranslation('live')
  const connection = useLive((state) => state.connection)
  const grace = useGrace()
  const { online } = useNetwork()
  const [wasLost, setWasLost] = useState(false)
  if (connection === 'reconnecting' && !wasLost) setWasLost(true)
  useEffect(() => {
    if (connection !== 'live') return
    const timer = setTimeout(() => setWasLost(false), backShownMs)
    return () => clearTimeout(timer)
  }, [connection])

  return (
    <div role="status">
      {connection === 'reconnecting' ? (
        <p className={classes.banner} data-tone="at-risk">
          <CloudOff size={18} aria-hidden />
          <span className={classes.words}>
            <strong>{online ? t('connection.lost') : t('connection.offline')}</strong> {grace}
          </span>
        </p>
      ) : wasLost && connection === 'live' ? (
        <p className={classes.banner} data-tone="credited">
          <Wifi size={18} aria-hidden />
          <strong>{t('connection.back')}</strong>
        </p>
      ) : null}
    </div>
  )
}

/** What a gap means for the participant: nothing, while it is short enough. Asked before there is one. */
function useGrace(): string {
  const { t, i18n } = useTranslation('live')
  const { data: policy } = usePolicy(useWhere())
  const isStaff = useLive(mayRun)
  const phase = useLive(phaseOf)
  const bridgedS = policy?.policy.gaps.bridgedUpToS ?? 0
  if (isStaff || phase !== 'open' || bridgedS === 0) return t('connection.kept')
  return t('connection.grace', { time: sayLength(bridgedS * 1000, i18n.language) })
}
