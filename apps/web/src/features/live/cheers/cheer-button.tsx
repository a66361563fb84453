import { Popover, UnstyledButton } from '@mantine/core'
import { cheers } from '@muster/live/cheers/model'
import { SmilePlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Control } from '../controls/control.tsx'
import { useLive, useLiveStore } from '../room/live-context.tsx'
import { useSaving } from '../saving/use-saving.ts'
import { phaseOf } from '../store/selectors.ts'
import { CheerSign } from './cheer-sign.tsx'
import classes from './cheers.module.css'

/** Applauds, or shows another sign, for everybody to see for a moment. */
export function CheerButton() {
  const { t } = useTranslation('live')
  const store = useLiveStore()
  const maySpeak = useLive(({ me }) => me?.may.speak ?? false)
  const isOpen = useLive((state) => phaseOf(state) === 'open')
  const { isSaving } = useSaving()
  if (!maySpeak || !isOpen || isSaving) return null
  return (
    <Popover position="top" withinPortal={false} trapFocus>
      <Popover.Target>
        <Control icon={SmilePlus} text={t('cheers.show')} />
      </Popover.Target>
      <Popover.Dropdown className={classes.choice} aria-label={t('cheers.which')}>
        {cheers.map((cheer) => (
          <UnstyledButton
            key={cheer}
            className={classes.sign}
            aria-label={t(`cheers.${cheer}`)}
            onClick={() => store.cheer(cheer)}
          >
            <CheerSign cheer={cheer} size={24} />
          </UnstyledButton>
        ))}
      </Popover.Dropdown>
    </Popover>
  )
}
