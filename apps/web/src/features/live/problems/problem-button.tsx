import { LifeBuoy } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Control } from '../controls/control.tsx'
import { useLive } from '../room/live-context.tsx'
import { mayHelp } from '../store/selectors.ts'
import { ProblemDialog } from './problem-dialog.tsx'

/** “I have a problem”: for everybody who speaks here and does not see to problems themselves. */
export function ProblemButton() {
  const { t } = useTranslation('problems')
  const isShown = useLive((state) => (state.me?.may.speak ?? false) && !mayHelp(state))
  const [isOpen, setOpen] = useState(false)
  if (!isShown) return null
  return (
    <>
      <Control
        icon={LifeBuoy}
        text={t('button')}
        title={t('title')}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      />
      {isOpen ? <ProblemDialog onDone={() => setOpen(false)} /> : null}
    </>
  )
}
