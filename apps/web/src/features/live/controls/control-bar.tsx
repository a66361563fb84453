import { useMediaQuery } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { CaptionButton } from '../captions/caption-button.tsx'
import { CheerButton } from '../cheers/cheer-button.tsx'
import { ProblemButton } from '../problems/problem-button.tsx'
import { useLive } from '../room/live-context.tsx'
import { mayHelp, mayPresent, mayRun, phaseOf } from '../store/selectors.ts'
import { CallButton } from './call-button.tsx'
import classes from './control-bar.module.css'
import { HandButton } from './hand-button.tsx'
import { LeaveButton } from './leave-button.tsx'
import { LifecycleButton } from './lifecycle-button.tsx'
import { PanelButton } from './panel-button.tsx'
import { PollButton } from './poll-button.tsx'
import { StaffMenu } from './staff-menu.tsx'
import { ToolButtons } from './tool-buttons.tsx'

/** What one can do, within a thumb’s reach: for everybody first, then for those who run the session, and the way out. */
export function ControlBar() {
  const { t } = useTranslation('live')
  const isStaff = useLive(mayRun)
  const isPresenter = useLive(mayPresent)
  const isHelper = useLive(mayHelp)
  const isOver = useLive((state) => ['ended', 'cancelled'].includes(phaseOf(state)))
  const isWide = useMediaQuery('(min-width: 62em)', undefined, { getInitialValueInEffect: false })
  // All the tools in a row need more.
  const isBroad = useMediaQuery('(min-width: 76em)', undefined, { getInitialValueInEffect: false })
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('controls.label')}>
      <div className={classes.group}>
        {isOver ? null : <HandButton />}
        {isWide || !isStaff ? <CheerButton /> : null}
        <PanelButton panel="chat" />
        <PanelButton panel="questions" />
        {/* Beside the chat, one tab away, where there is no room for more. */}
        {isWide ? <PanelButton panel="people" /> : null}
        {isWide ? <PanelButton panel="hands" /> : null}
        {isWide && isStaff && !isOver ? <PanelButton panel="show" /> : null}
        {isOver ? null : (
          <>
            <PollButton />
            <CallButton />
            <CaptionButton />
            <ProblemButton />
          </>
        )}
      </div>
      {(isPresenter || isHelper) && !isOver ? (
        <div className={classes.group}>{isBroad ? <ToolButtons /> : <StaffMenu />}</div>
      ) : null}
      <div className={classes.group}>
        {isStaff && isWide ? <LifecycleButton /> : null}
        <LeaveButton />
      </div>
    </div>
  )
}
