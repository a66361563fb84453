import { Anchor, Button } from '@mantine/core'
import { ExternalLink } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import classes from './video.module.css'

type Props = { address: string | null; name: string; onRetry?: () => void }

/** A video that cannot be played here: where it lies elsewhere, each opens it for themselves; where it failed, it is tried again. */
export function VideoLink({ address, name, onRetry }: Props) {
  const { t } = useTranslation('live')
  return (
    <div className={classes.link} role={onRetry ? 'alert' : undefined}>
      <h2>
        <bdi>{name}</bdi>
      </h2>
      <p>{t(onRetry ? 'video.failed' : 'video.elsewhere')}</p>
      {address === null ? null : (
        <Anchor className={classes.open} href={address} target="_blank" rel="noopener noreferrer">
          <ExternalLink size={18} aria-hidden /> {t('video.open', { host: new URL(address).host })}
        </Anchor>
      )}
      {onRetry ? (
        <Button variant="default" onClick={onRetry}>
          {t('stage.retry')}
        </Button>
      ) : null}
    </div>
  )
}
