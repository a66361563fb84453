import { ActionIcon, Button, Text } from '@mantine/core'
import type { VideoId } from '@muster/contracts/ids'
import type { Video } from '@muster/contracts/videos'
import type { TFunction } from 'i18next'
import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useConfirm } from '../../../components/confirm.tsx'
import { Load } from '../../../components/load.tsx'
import { CallError } from '../../../lib/call.ts'
import { useLive, useWhere } from '../room/live-context.tsx'
import { refusalWords } from '../room/refusal-words.ts'
import { useGive } from '../room/use-give.ts'
import { countdown } from '../rules/countdown.ts'
import staff from '../staff/staff.module.css'
import { stageOf } from '../store/selectors.ts'
import { useRemoveVideo, useVideos } from './api.ts'
import classes from './video.module.css'
import { VideoAddress } from './video-address.tsx'
import { VideoUpload } from './video-upload.tsx'

/** Puts a video on the stage: one that is there, one that is brought now, or one that lies elsewhere. */
export function VideosPart({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('live')
  const videos = useVideos(useWhere())
  return (
    <section className={classes.part} aria-labelledby="videos">
      <h3 id="videos">{t('video.videos')}</h3>
      <Load query={videos}>
        {({ videos, maxBytes }) => (
          <>
            {videos.length > 0 ? <VideoList videos={videos} onDone={onDone} /> : null}
            <VideoUpload maxBytes={maxBytes} />
            <VideoAddress />
          </>
        )}
      </Load>
    </section>
  )
}

const notRemovedWords = (t: TFunction<'live'>, error: Error): string =>
  error instanceof CallError && error.failure.reason === 'video-on-stage'
    ? refusalWords(t, error.failure)
    : t('video.notRemoved')

function VideoList({ videos, onDone }: { videos: readonly Video[]; onDone: () => void }) {
  const { t } = useTranslation('live')
  const shown = useLive((state) => stageOf(state).video?.videoId)
  const showing = useGive('video.show')
  const removing = useRemoveVideo(useWhere())
  const confirm = useConfirm()
  const show = async (videoId: VideoId) => {
    const answer = await showing.give({ type: 'video.show', videoId })
    if (answer.ok) onDone()
  }
  const remove = async ({ id, name }: Video) => {
    const question = { title: t('video.remove', { name }), text: t('video.removeText'), confirm: t('video.removeDo') }
    if (await confirm({ ...question, danger: true })) removing.mutate(id)
  }
  return (
    <ul className={staff.list}>
      {videos.map((video) => {
        const { id, name, address, durationMs } = video
        const isShown = id === shown
        return (
          <li key={id} className={staff.item}>
            <span className={staff.words}>
              <bdi className={staff.name}>{name}</bdi>
              <span className={staff.about}>
                {durationMs === null ? t('video.asLink') : countdown(durationMs)}
                {address === null ? null : (
                  <>
                    {' · '}
                    <bdi>{new URL(address).host}</bdi>
                  </>
                )}
              </span>
            </span>
            <ActionIcon
              className={classes.remove}
              variant="subtle"
              size="lg"
              aria-label={t('video.remove', { name })}
              disabled={isShown}
              loading={removing.isPending && removing.variables === id}
              onClick={() => void remove(video)}
            >
              <Trash2 size={18} aria-hidden />
            </ActionIcon>
            <Button
              size="sm"
              variant={isShown ? 'default' : 'filled'}
              disabled={isShown}
              loading={showing.busy}
              {...(isShown ? {} : { 'aria-label': t('video.showOf', { name }) })}
              onClick={() => void show(id)}
            >
              {t(isShown ? 'deck.shown' : 'video.show')}
            </Button>
          </li>
        )
      })}
      {removing.isError ? (
        <Text className={staff.failure} role="alert">
          {notRemovedWords(t, removing.error)}
        </Text>
      ) : null}
    </ul>
  )
}
