import { type Appeal, declineAppeal, listAppeals } from '@muster/contracts/appeals'
import type { ProjectId } from '@muster/contracts/ids'
import { useTranslation } from 'react-i18next'
import { notifyDone, notifyFailed } from '../../../components/notify.ts'
import { askReason } from '../../../components/reason-dialog.tsx'
import { failureWords } from '../../../lib/failure-words.ts'
import { useAct } from '../../../lib/query.ts'

/** Declines a request, with an answer that its maker reads. */
export function useDecline(
  projectId: ProjectId,
  { id, names }: Appeal,
): { decline: () => Promise<void>; busy: boolean } {
  const { t } = useTranslation('appeals')
  const act = useAct(declineAppeal, [listAppeals])
  const name = names.latin

  async function decline() {
    const question = { text: t('decline.text'), label: t('answer'), confirm: t('act.decline') }
    const answer = await askReason({ ...question, title: t('decline.title', { name }) })
    if (answer === null) return
    try {
      await act.mutateAsync({ params: { projectId, appealId: id }, body: { answer } })
      notifyDone(t('decline.done', { name }))
    } catch (error) {
      notifyFailed(failureWords(t, error))
    }
  }
  return { decline, busy: act.isPending }
}
