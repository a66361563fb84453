import { useNetwork } from '@mantine/hooks'
import { WifiOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import classes from './offline-banner.module.css'

/** Says that the machine itself has no network. */
export function OfflineBanner() {
  const { t } = useTranslation()
  const { online } = useNetwork()
  return (
    <div role="status">
      {online ? null : (
        <p className={classes.banner}>
          <WifiOff size={16} aria-hidden /> {t('offline')}
        </p>
      )}
    </div>
  )
}
