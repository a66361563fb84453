import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { notifyFailed } from '../../../components/notify.ts'
import { useLive } from './live-context.tsx'
import { refusalWords } from './refusal-words.ts'

/** Says why a command was refused, also one that was given before the connection was lost. */
export function RefusalToasts() {
  const { t } = useTranslation('live')
  const refusal = useLive((state) => state.refusal)
  useEffect(() => {
    if (refusal) notifyFailed(refusalWords(t, refusal.failure))
  }, [refusal, t])
  return null
}
