import type { ProjectId } from '@muster/contracts/ids'
import { cancelSession, deleteSession, listSessions, type Session } from '@muster/contracts/programme'
import { useTranslation } from 'react-i18next'
import { useConfirm } from '../../../components/confirm.tsx'
import { notifyDone, notifyFailed } from '../../../components/notify.ts'
import { askReason } from '../../../components/reason-dialog.tsx'
import { failureWords } from '../../../lib/failure-words.ts'
import { useAct } from '../../../lib/query.ts'

/** Deleting and cancelling a session, each after a question; a cancellation is recorded with its reason. */
export function useSessionActs(projectId: ProjectId) {
  const { t } = useTranslation('programme')
  const confirm = useConfirm()
  const deleting = useAct(deleteSession, [listSessions])
  const cancelling = useAct(cancelSession, [listSessions])

  const say = async (done: string, act: () => Promise<unknown>) => {
    try {
      await act()
      notifyDone(done)
    } catch (error) {
      notifyFailed(failureWords(t, error))
    }
  }

  const remove = async ({ id, title }: Session) => {
    const question = { title: t('delete.title'), text: t('delete.text', { title }), confirm: t('delete.confirm') }
    if (!(await confirm({ ...question, danger: true }))) return
    await say(t('delete.done', { title }), () => deleting.mutateAsync({ params: { projectId, sessionId: id } }))
  }

  const cancel = async ({ id, title }: Session) => {
    const question = { title: t('cancel.title'), text: t('cancel.text', { title }), label: t('cancel.reason') }
    const reason = await askReason({ ...question, confirm: t('cancel.confirm'), danger: true })
    if (reason === null) return
    await say(t('cancel.done', { title }), () =>
      cancelling.mutateAsync({ params: { projectId, sessionId: id }, body: { reason } }),
    )
  }
  return { remove, cancel }
}
