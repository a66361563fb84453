import { ChartBar } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLive } from '../room/live-context.tsx'
import { useRoomView } from '../room/room-view.tsx'
import { mayRun, stageOf } from '../store/selectors.ts'
import { Control } from './control.tsx'

/** Leads to the poll on the stage, while there is one. */
export function PollButton() {
  const { t } = useTranslation('live')
  const { panel, open } = useRoomView()
  const shown = useLive((state) => stageOf(state).polls.shown.length)
  const waiting = useLive((state) =>
    mayRun(state)
      ? 0
      : stageOf(state).polls.shown.filter((poll) => !poll.closed && !state.ballots.has(poll.pollId)).length,
  )
  if (shown === 0) return null
  return (
    <Control
      icon={ChartBar}
      text={t('controls.poll')}
      count={waiting}
      counted={t('controls.open')}
      isNew
      onClick={() => {
        // On a phone the panel lies over the stage.
        if (panel && window.matchMedia('(max-width: 62em)').matches) open(null)
        const poll = document.getElementById('poll')
        poll?.scrollIntoView({ block: 'nearest' })
        poll?.focus()
      }}
    />
  )
}
