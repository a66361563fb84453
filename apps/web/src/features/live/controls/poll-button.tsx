import { ChartBar } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLive } from '../room/live-context.tsx'
import { useRoomView } from '../room/room-view.tsx'
import { stageOf } from '../store/selectors.ts'
import { Control } from './control.tsx'

/** Leads to the poll on the stage, while there is one. */
export function PollButton() {
  const { t } = useTranslation('live')
  const { panel, open } = useRoomView()
  const shown = useLive((state) => stageOf(state).polls.shown.length)
  const waiting = useLive(
    ({ ballots, ...state }) =>
      stageOf({ ballots, ...state }).polls.shown.filter(({ closed, pollId }) => !closed && !ballots.has(pollId)).length,
  )
  if (shown === 0) return null
  return (
    <Control
      icon={ChartBar}
      text={t('controls.poll')}
      count={waiting}
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
