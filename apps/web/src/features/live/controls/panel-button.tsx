import { Hand, ListOrdered, MessageCircleQuestionMark, MessageSquare, Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useNewQuestions } from '../questions/use-new-questions.ts'
import { useLive } from '../room/live-context.tsx'
import { type Panel, useRoomView } from '../room/room-view.tsx'
import { useUnread } from '../side/use-unread.ts'
import { handsOf } from '../store/selectors.ts'
import { Control } from './control.tsx'

const icons = {
  chat: MessageSquare,
  questions: MessageCircleQuestionMark,
  people: Users,
  hands: Hand,
  show: ListOrdered,
}

/** Opens and closes one part of the side panel. */
export function PanelButton({ panel }: { panel: Panel }) {
  const { t } = useTranslation('live')
  const { panel: shown, toggle } = useRoomView()
  const { total } = useUnread()
  const newQuestions = useNewQuestions()
  const people = useLive(({ here }) => here ?? 0)
  const hands = useLive((state) => handsOf(state).raised.length)
  const questions = shown === 'questions' ? 0 : newQuestions
  const count = { chat: shown === 'chat' ? 0 : total, questions, people, hands, show: 0 }[panel]
  return (
    <Control
      id={`open-${panel}`}
      icon={icons[panel]}
      text={t(`side.${panel}`)}
      count={count}
      isNew={panel === 'chat' || panel === 'questions'}
      aria-expanded={shown === panel}
      aria-controls="side-panel"
      counted={t(`controls.${panel}`)}
      onClick={() => toggle(panel)}
    />
  )
}
