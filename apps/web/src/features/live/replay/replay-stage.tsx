import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../components/empty-state.tsx'
import { useLive } from '../room/live-context.tsx'
import { Announcements } from '../stage/announcements.tsx'
import { PollPanel } from '../stage/poll-panel.tsx'
import { SlideStage } from '../stage/slide-stage.tsx'
import { StageParts } from '../stage/stage-parts.tsx'
import { stageOf } from '../store/selectors.ts'
import { VideoStage } from '../video/video-stage.tsx'
import { ReplayGroups } from './replay-groups.tsx'
import classes from './replay-stage.module.css'

/** The stage as everybody saw it at a moment, and where groups were open, who was in which. */
export function ReplayStage() {
  const { t } = useTranslation('replay')
  const hasDeck = useLive((state) => stageOf(state).deck !== null)
  const hasVideo = useLive((state) => stageOf(state).video !== null)
  const hasPoll = useLive((state) => stageOf(state).polls.shown.length > 0)
  const hasGroups = useLive((state) => stageOf(state).groups !== null)
  const groups = hasGroups ? (
    <div className={classes.groups}>
      <ReplayGroups />
      <Announcements />
    </div>
  ) : null
  const poll = hasPoll ? <PollPanel /> : null
  const beside =
    groups || poll ? (
      <div className={classes.beside}>
        {groups}
        {poll}
      </div>
    ) : null
  if (hasVideo || hasDeck) {
    const main = <div className={classes.main}>{hasVideo ? <VideoStage /> : <SlideStage />}</div>
    return <StageParts flows={beside !== null} main={main} side={beside} />
  }
  if (beside) return <StageParts main={<div className={classes.alone}>{beside}</div>} side={null} />
  return (
    <div className={classes.empty}>
      <EmptyState title={t('empty.stage')} text={t('empty.stageText')} />
    </div>
  )
}
