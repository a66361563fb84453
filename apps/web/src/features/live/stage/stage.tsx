import { useTranslation } from 'react-i18next'
import { useLive } from '../room/live-context.tsx'
import { ScrollRegion } from '../room/scroll-region.tsx'
import { GroupBoard } from '../staff/group-board.tsx'
import { mayRun, ownGroupId, phaseOf, stageOf } from '../store/selectors.ts'
import { VideoStage } from '../video/video-stage.tsx'
import { EndedView } from '../waiting/ended-view.tsx'
import { WaitingView } from '../waiting/waiting-view.tsx'
import { EmptyStage } from './empty-stage.tsx'
import { GroupView } from './group-view.tsx'
import { PollPanel } from './poll-panel.tsx'
import { SlideStage } from './slide-stage.tsx'
import classes from './stage.module.css'
import { StageParts } from './stage-parts.tsx'

/** What everybody sees now: who waits, the slides or a video, a group's room, polls, or that it is over. */
export function Stage() {
  const { t } = useTranslation('live')
  const phase = useLive(phaseOf)
  const hasDeck = useLive((state) => stageOf(state).deck !== null)
  const hasVideo = useLive((state) => stageOf(state).video !== null)
  const hasPoll = useLive((state) => stageOf(state).polls.shown.length > 0)
  const pollIsOpen = useLive((state) => stageOf(state).polls.shown.some(({ closed }) => !closed))
  const groupsOpen = useLive((state) => stageOf(state).groups !== null)
  const inGroup = useLive((state) => ownGroupId(state) !== null)
  const isStaff = useLive(mayRun)

  if (phase === 'ended' || phase === 'cancelled') return <EndedView />
  if (phase === 'planned') {
    if (hasVideo || hasDeck)
      return <StageParts main={hasVideo ? <VideoStage /> : <SlideStage />} side={<WaitingView compact />} />
    return (
      <ScrollRegion className={classes.whole} label={t('stage.before')}>
        <WaitingView />
      </ScrollRegion>
    )
  }
  const poll = hasPoll ? <PollPanel key="poll" /> : null
  if (groupsOpen && (inGroup || isStaff)) {
    const slides = hasVideo ? <VideoStage key="video" small /> : hasDeck ? <SlideStage key="slides" small /> : null
    // What is asked now comes before the slides, what was asked before after them.
    const beside = pollIsOpen ? [poll, slides] : [slides, poll]
    return <StageParts flows main={inGroup ? <GroupView /> : <GroupBoard />} side={slides || poll ? beside : null} />
  }
  if (hasVideo) return <StageParts main={<VideoStage />} side={poll} />
  if (hasDeck) return <StageParts main={<SlideStage />} side={poll} />
  // Without slides the polls are what the stage is for.
  return <StageParts main={poll ? <div className={classes.alone}>{poll}</div> : <EmptyStage />} side={null} />
}
