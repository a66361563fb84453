import { useNavigate } from '@tanstack/react-router'
import { LogOut } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useConfirm } from '../../../components/confirm.tsx'
import { useMay } from '../../../lib/me.ts'
import { useRehearsing } from '../rehearsal/rehearsal-context.tsx'
import { useLive, useLiveStore, useWhere } from '../room/live-context.tsx'
import { phaseOf } from '../store/selectors.ts'
import { Control } from './control.tsx'

/** Leaves the room. While a session counts, it says first what that means. */
export function LeaveButton() {
  const { t } = useTranslation('live')
  const { projectId } = useWhere()
  const store = useLiveStore()
  const { rehearsalId, goBack } = useRehearsing()
  const confirm = useConfirm()
  const navigate = useNavigate()
  const may = useMay(projectId)
  const counts = useLive((state) => phaseOf(state) === 'open') && rehearsalId === null && may('attendance.own')
  const leave = async () => {
    const question = {
      title: t('leave.title'),
      text: t('leave.text'),
      confirm: t('leave.confirm'),
      danger: true,
    } as const
    if (counts && !(await confirm(question))) return
    // Neither waits for the other, nor for the server: who leaves has left.
    void store.leave()
    if (rehearsalId !== null) goBack()
    void navigate({
      to: may('attendance.own') ? '/projects/$projectId/my-attendance' : '/projects/$projectId/programme',
      params: { projectId },
    })
  }
  return <Control icon={LogOut} text={t('controls.leave')} data-danger onClick={() => void leave()} />
}
