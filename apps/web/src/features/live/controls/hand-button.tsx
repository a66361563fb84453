import { Hand } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLive } from '../room/live-context.tsx'
import { useGive } from '../room/use-give.ts'
import { handsStreamOf, isHandUp, phaseOf } from '../store/selectors.ts'
import { Control } from './control.tsx'

/** Raises and lowers one's own hand, in one's group while one is in a group. */
export function HandButton() {
  const { t } = useTranslation('live')
  const me = useLive((state) => state.me)
  const isUp = useLive(isHandUp)
  const isOpen = useLive((state) => phaseOf(state) === 'open')
  const stream = useLive(handsStreamOf)
  const raise = useGive('hand.raise')
  const lower = useGive('hand.lower')
  if (!me?.may.speak) return null
  return (
    <Control
      icon={Hand}
      text={isUp ? t('controls.lowerHand') : t('controls.raiseHand')}
      data-raised={isUp}
      aria-pressed={isUp}
      disabled={!isOpen || raise.busy || lower.busy}
      onClick={() =>
        void (isUp
          ? lower.give({ type: 'hand.lower', personId: me.personId }, stream)
          : raise.give({ type: 'hand.raise' }, stream))
      }
    />
  )
}
