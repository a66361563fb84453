import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { CaptionSlot } from '../captions/caption-slot.tsx'
import { AnnouncedCheck } from '../checks/announced-check.tsx'
import { CheckBanner } from '../checks/check-banner.tsx'
import { CheckProgressBanner } from '../checks/check-progress.tsx'
import { CheersShown } from '../cheers/cheers-shown.tsx'
import { ComplaintsBanner } from '../complaints/complaints-banner.tsx'
import { ControlBar } from '../controls/control-bar.tsx'
import { DoorBanner } from '../door/door-banner.tsx'
import { PresenceMeter } from '../presence/presence-meter.tsx'
import { OwnProblemBanner } from '../problems/own-problem-banner.tsx'
import { ProblemsBanner } from '../problems/problems-banner.tsx'
import { QuestionNow } from '../questions/question-now.tsx'
import { RehearsalBanner } from '../rehearsal/rehearsal-banner.tsx'
import { useRehearsing } from '../rehearsal/rehearsal-context.tsx'
import { SavingBanner } from '../saving/saving-banner.tsx'
import { SearchKey } from '../search/search-key.tsx'
import { ShowNarrator } from '../show/show-narrator.tsx'
import { ShowStrip } from '../show/show-strip.tsx'
import { SidePanel } from '../side/side-panel.tsx'
import { StaffTools } from '../staff/staff-tools.tsx'
import { Stage } from '../stage/stage.tsx'
import { mayHelp, mayRun } from '../store/selectors.ts'
import { CallBanner } from './call-banner.tsx'
import { ConnectionBanner } from './connection-banner.tsx'
import { EndingBanner } from './ending-banner.tsx'
import { FloorBanner } from './floor-banner.tsx'
import { keepFocus } from './keep-focus.ts'
import { useLive } from './live-context.tsx'
import classes from './live-room.module.css'
import { PresenterBanner } from './presenter-banner.tsx'
import { RefusalToasts } from './refusal-toasts.tsx'
import { RoomNarrator } from './room-narrator.tsx'
import { useRoomView } from './room-view.tsx'
import { SlowWayBanner } from './slow-way-banner.tsx'
import { Threshold } from './threshold.tsx'
import { TopBar } from './top-bar.tsx'
import { usePeople } from './use-people.ts'
import { useSession } from './use-session.ts'

/** The whole room: the stage first, everything else around it. Who is not in sees why, and the way in. */
export function LiveRoom({ menu }: { menu: ReactNode }) {
  const { t } = useTranslation('live')
  const { session } = useSession()
  const { panel } = useRoomView()
  const { rehearsalId } = useRehearsing()
  const connection = useLive((state) => state.connection)
  const isIn = useLive(
    (state) => state.me !== null && (state.connection === 'live' || state.connection === 'reconnecting'),
  )
  useEffect(() => {
    document.title = `${session?.title ?? t('room')} · Muster`
  }, [session?.title, t])

  const isStaff = useLive(mayRun)
  const isHelper = useLive(mayHelp)
  usePeople(isHelper)
  const room = useRef<HTMLDivElement>(null)
  useEffect(() => (room.current ? keepFocus(room.current) : undefined), [])

  return (
    <div ref={room} className={classes.room} data-panel={isIn && panel !== null}>
      <TopBar menu={menu} />
      {isIn ? (
        <>
          <div className={classes.banners}>
            <RehearsalBanner />
            <ShowStrip />
            <ConnectionBanner />
            <SlowWayBanner />
            <SavingBanner />
            {isHelper ? <DoorBanner /> : null}
            {isHelper ? <ProblemsBanner /> : <OwnProblemBanner />}
            {isStaff ? <ComplaintsBanner /> : null}
            <CheckBanner />
            <EndingBanner />
            {isStaff ? <CheckProgressBanner /> : null}
            <AnnouncedCheck />
            <CallBanner />
            <FloorBanner />
            <QuestionNow />
            {rehearsalId === null ? <PresenceMeter /> : null}
            <PresenterBanner />
          </div>
          <main id="main" tabIndex={-1} className={classes.stage} aria-label={t('stage.label')}>
            <Stage />
          </main>
          <CaptionSlot />
          <CheersShown />
          <SidePanel />
          <footer className={classes.landmark}>
            <ControlBar />
          </footer>
          <StaffTools />
          <RoomNarrator />
          <ShowNarrator />
          <SearchKey />
          <RefusalToasts />
        </>
      ) : (
        <main id="main" tabIndex={-1} className={classes.threshold}>
          <Threshold connection={connection} />
        </main>
      )}
    </div>
  )
}
