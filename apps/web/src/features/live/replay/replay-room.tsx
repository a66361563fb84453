import { listMarkers } from '@muster/live/replay/markers'
import type { Timeline } from '@muster/live/replay/timeline'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InSession } from '../api.ts'
import { CaptionSlot } from '../captions/caption-slot.tsx'
import { QuestionNow } from '../questions/question-now.tsx'
import { FloorBanner } from '../room/floor-banner.tsx'
import { RoomProvider } from '../room/live-context.tsx'
import room from '../room/live-room.module.css'
import { useSession } from '../room/use-session.ts'
import { ShowStrip } from '../show/show-strip.tsx'
import { PlayerBar } from './player-bar.tsx'
import type { ReplayLog } from './read-replay.ts'
import { ReplayPresenter } from './replay-presenter.tsx'
import { ReplaySide } from './replay-side.tsx'
import { ReplayStage } from './replay-stage.tsx'
import { createReplayStore, type ReplayStore } from './replay-store.ts'
import { type Place, usePlayer } from './use-player.ts'

type Props = Place & { log: ReplayLog; timeline: Timeline }

/** The room as it was at a moment, with everything that shows it and nothing that changes it. */
export function ReplayRoom({ where, ...props }: Props & { where: InSession }) {
  const [store] = useState(() => createReplayStore(props.log, props.timeline))
  return (
    <RoomProvider where={where} store={store}>
      <Room store={store} {...props} />
    </RoomProvider>
  )
}

function Room({ store, log, timeline, ...place }: Props & { store: ReplayStore }) {
  const { t } = useTranslation('replay')
  const { session, timeZone } = useSession()
  const breaks = session?.breaks
  const markers = useMemo(() => {
    const pauses = breaks?.map(({ startsAt, endsAt }) => ({ fromMs: Date.parse(startsAt), toMs: Date.parse(endsAt) }))
    return listMarkers(timeline, pauses)
  }, [timeline, breaks])
  const player = usePlayer({ timeline, markers, store, ...place })
  return (
    <>
      <div className={room.banners}>
        <ShowStrip />
        <FloorBanner />
        <QuestionNow />
        <ReplayPresenter />
      </div>
      <main id="main" tabIndex={-1} className={room.stage} aria-label={t('live:stage.label')}>
        <ReplayStage />
      </main>
      <CaptionSlot />
      <ReplaySide log={log} timeline={timeline} markers={markers} player={player} />
      <PlayerBar timeline={timeline} markers={markers} player={player} timeZone={timeZone} />
    </>
  )
}
