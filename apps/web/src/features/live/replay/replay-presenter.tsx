import { Presentation } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import banner from '../room/banner.module.css'
import { useLive } from '../room/live-context.tsx'
import { useWho } from '../room/use-who.ts'
import { presenterOf } from '../store/selectors.ts'

/** To whom the slides were handed over at that moment. */
export function ReplayPresenter() {
  const { t } = useTranslation('live')
  const who = useWho()
  const presenter = useLive(presenterOf)
  if (presenter === null) return null
  return (
    <div className={banner.banner} data-tone="neutral">
      <Presentation size={18} aria-hidden />
      <span className={banner.words}>{t('handover.theirs', { name: who(presenter).name })}</span>
    </div>
  )
}
