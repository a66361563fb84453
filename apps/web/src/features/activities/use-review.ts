import { declineHandedIn, type HandedIn, validateHandedIn } from '@muster/contracts/activities'
import type { ProjectId } from '@muster/contracts/ids'
import { useTranslation } from 'react-i18next'
import { notifyDone, notifyFailed } from '../../components/notify.ts'
import { askReason } from '../../components/reason-dialog.tsx'
import { failureWords } from '../../lib/failure-words.ts'
import { useAct } from '../../lib/query.ts'
import { changedByLooking } from './changed-calls.ts'

/** Finds good what somebody handed in, or declines it with words that they read. */
export function useReview(projectId: ProjectId, { id, names }: HandedIn) {
  const { t } = useTranslation('activities')
  const good = useAct(validateHandedIn, changedByLooking)
  const bad = useAct(declineHandedIn, changedByLooking)
  const params = { projectId, doneId: id }
  const name = names.latin
  const onError = (error: unknown) => notifyFailed(failureWords(t, error))

  const validate = () =>
    good.mutate({ params }, { onSuccess: () => notifyDone(t('handed.validated', { name })), onError })

  async function decline() {
    const question = { text: t('decline.text'), label: t('decline.reason'), confirm: t('handed.decline') }
    const reason = await askReason({ ...question, title: t('decline.title', { name }) })
    if (reason === null) return
    bad.mutate({ params, body: { reason } }, { onSuccess: () => notifyDone(t('decline.done', { name })), onError })
  }
  return { validate, decline, busy: good.isPending || bad.isPending }
}
