import { ActionIcon } from '@mantine/core'
import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { QuestionsPanel } from '../questions/questions-panel.tsx'
import { useNewQuestions } from '../questions/use-new-questions.ts'
import { useLive } from '../room/live-context.tsx'
import { type Panel, panels, useRoomView } from '../room/room-view.tsx'
import { unreadLabel } from '../rules/unread.ts'
import { ShowPanel } from '../show/show-panel.tsx'
import { handsOf, mayRun } from '../store/selectors.ts'
import { ChatPanel } from './chat-panel.tsx'
import { HandsPanel } from './hands-panel.tsx'
import { PeoplePanel } from './people-panel.tsx'
import classes from './side-panel.module.css'
import { SideTabs } from './side-tabs.tsx'
import { useUnread } from './use-unread.ts'

const contents = { chat: ChatPanel, questions: QuestionsPanel, people: PeoplePanel, hands: HandsPanel, show: ShowPanel }

/** Where what is counted is what one has not read. */
const unread: readonly Panel[] = ['chat', 'questions']

/** People, chat and hands beside the stage: one panel that can be closed, on phones a sheet from below. */
export function SidePanel() {
  const { t } = useTranslation('live')
  const { panel, open } = useRoomView()
  const aside = useFocusOnOpening(panel !== null)
  const { total } = useUnread()
  const questions = useNewQuestions()
  const people = useLive(({ here }) => here ?? 0)
  const hands = useLive((state) => handsOf(state).raised.length)
  const isStaff = useLive(mayRun)
  if (panel === null || (panel === 'show' && !isStaff)) return null
  const shown = panels.filter((name) => name !== 'show' || isStaff)
  const counts = { chat: total, questions, people, hands, show: 0 }
  const Content = contents[panel]
  return (
    <aside ref={aside} id="side-panel" tabIndex={-1} className={classes.panel} aria-label={t(`side.${panel}`)}>
      <SideTabs
        className={classes.besideClose}
        shown={panel}
        onShow={open}
        tabs={shown.map((name) => ({
          name,
          label: t(`side.${name}`),
          count: counts[name] === 0 ? null : (unread.includes(name) ? unreadLabel : String)(counts[name]),
        }))}
      >
        <Content />
      </SideTabs>
      <ActionIcon className={classes.close} aria-label={t('side.close')} onClick={() => closeTo(panel, open)}>
        <X size={20} aria-hidden />
      </ActionIcon>
    </aside>
  )
}

/** Closes the panel and goes back to the button that opens it, or where it has none, to the one of the chat beside it. */
function closeTo(panel: string, open: (panel: null) => void) {
  const button = document.getElementById(`open-${panel}`) ?? document.getElementById('open-chat')
  button?.focus()
  open(null)
}

/** Whoever opens the panel goes there, and back with Escape; one that was open from the beginning takes nobody's focus. */
function useFocusOnOpening(isOpen: boolean) {
  const { panel, open } = useRoomView()
  const aside = useRef<HTMLElement>(null)
  const wasOpen = useRef(isOpen)
  useEffect(() => {
    if (isOpen && !wasOpen.current) aside.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  useEffect(() => {
    const node = aside.current
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && panel && !event.defaultPrevented) closeTo(panel, open)
    }
    node?.addEventListener('keydown', onKey)
    return () => node?.removeEventListener('keydown', onKey)
  }, [panel, open])
  return aside
}
