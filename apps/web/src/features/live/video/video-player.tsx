import { Button } from '@mantine/core'
import type { ShownVideo } from '@muster/live/video/model'
import { Play, Volume2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWhere } from '../room/live-context.tsx'
import { videoSource } from './api.ts'
import { useInStep } from './use-in-step.ts'
import classes from './video.module.css'
import { VideoLink } from './video-link.tsx'

/** Plays what everybody sees, where everybody is. It has no controls of its own: nobody is somewhere else in it. */
export function VideoPlayer({ video, name }: { video: ShownVideo; name: string }) {
  const { t } = useTranslation('live')
  const where = useWhere()
  const { player, hearing, hear } = useInStep(video)
  const [isFailed, setIsFailed] = useState(false)
  const [isLoading, setIsLoading] = useState(true)
  if (isFailed) return <VideoLink address={video.address} name={name} onRetry={() => setIsFailed(false)} />
  return (
    <div className={classes.room}>
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- captions of what is said lie over the stage */}
      <video
        ref={player}
        className={classes.video}
        src={videoSource(where, video)}
        playsInline
        disablePictureInPicture
        preload="auto"
        aria-label={name}
        onCanPlay={() => setIsLoading(false)}
        onWaiting={() => setIsLoading(true)}
        onPlaying={() => setIsLoading(false)}
        onSeeked={() => setIsLoading(false)}
        onError={() => setIsFailed(true)}
      />
      {hearing === 'aloud' ? null : (
        <Button
          className={classes.hear}
          size="md"
          leftSection={hearing === 'silent' ? <Volume2 size={18} aria-hidden /> : <Play size={18} aria-hidden />}
          onClick={hear}
        >
          {t(hearing === 'silent' ? 'video.hear' : 'video.start')}
        </Button>
      )}
      {isLoading ? (
        <p className={classes.loading} role="status">
          {t('video.loading')}
        </p>
      ) : null}
    </div>
  )
}
