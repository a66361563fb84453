import { useBlocker } from '@tanstack/react-router'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useConfirm } from '../../../components/confirm.tsx'

/** Asks before unsaved words are lost, on every way out of the page. `release` lets go once they are saved. */
export function useLeaveGuard(isDirty: () => boolean): { release: () => void } {
  const { t } = useTranslation('projects')
  const confirm = useConfirm()
  const released = useRef(false)
  const guarded = () => !released.current && isDirty()
  const question = {
    title: t('leave.title'),
    text: t('leave.text'),
    confirm: t('leave.confirm'),
    danger: true,
  } as const
  useBlocker({
    shouldBlockFn: async () => guarded() && !(await confirm(question)),
    enableBeforeUnload: guarded,
  })
  return {
    release: () => {
      released.current = true
    },
  }
}
