import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../../components/announce.tsx'
import { useLive, useWhere } from '../room/live-context.tsx'
import { SparedVideo } from '../saving/spared-video.tsx'
import { mayPresent, stageOf } from '../store/selectors.ts'
import { useRefreshVideos, useVideos } from './api.ts'
import classes from './video.module.css'
import { VideoControls } from './video-controls.tsx'
import { VideoLink } from './video-link.tsx'
import { VideoPlayer } from './video-player.tsx'

/** The video on the stage, at the same second for everybody; `small` while group rooms lead. */
export function VideoStage({ small = false }: { small?: boolean }) {
  const { t } = useTranslation('live')
  const where = useWhere()
  const video = useLive((state) => stageOf(state).video)
  const isPresenter = useLive(mayPresent)
  const videos = useVideos(where).data?.videos
  const refresh = useRefreshVideos(where)
  const known = videos?.find(({ id }) => id === video?.videoId)
  const missing = videos !== undefined && !known ? video?.videoId : null
  useEffect(() => {
    if (missing) void refresh()
  }, [missing, refresh])
  const isPlaying = video?.isPlaying ?? false
  const was = useRef(isPlaying)
  useEffect(() => {
    if (was.current !== isPlaying) announce(t(isPlaying ? 'video.plays' : 'video.stands'))
    was.current = isPlaying
  }, [isPlaying, t])
  if (!video) return null
  const name = known?.name ?? t('video.video')
  return (
    <section className={classes.stage} data-small={small} aria-label={t('video.label')}>
      {video.durationMs === null ? (
        <VideoLink address={video.address} name={name} />
      ) : (
        <SparedVideo key={video.videoId} isPresenter={isPresenter}>
          <VideoPlayer video={video} name={name} />
        </SparedVideo>
      )}
      {small ? null : <VideoControls video={video} durationMs={video.durationMs} isPresenter={isPresenter} />}
    </section>
  )
}
