import { getBoard } from '@muster/contracts/attendance'
import type { ProjectId } from '@muster/contracts/ids'
import { confirmOverride, listOverrides, type Override, withdrawOverride } from '@muster/contracts/overrides'
import { useTranslation } from 'react-i18next'
import { notifyDone, notifyFailed } from '../../../components/notify.ts'
import { askReason } from '../../../components/reason-dialog.tsx'
import { failureWords } from '../../../lib/failure-words.ts'
import { useMay, useMe } from '../../../lib/me.ts'
import { useAct } from '../../../lib/query.ts'

type Acts = {
  confirm: (() => void) | null
  withdraw: (() => void) | null
  /** Why somebody who may decide cannot do so here; null where there is nothing to say. */
  hint: string | null
  busy: boolean
}

/** What the reader may do about a decision. */
export function useDecisionActs(projectId: ProjectId, { id, personId, names, state, decided }: Override): Acts {
  const { t } = useTranslation('decisions')
  const mine = useMe()?.person?.id
  const mayDecide = useMay(projectId)('override.decide')
  const confirming = useAct(confirmOverride, [listOverrides, getBoard])
  const withdrawing = useAct(withdrawOverride, [listOverrides, getBoard])
  const params = { projectId, overrideId: id }
  const name = names.latin

  async function carryOut(act: () => Promise<unknown>, done: string) {
    try {
      await act()
      notifyDone(done)
    } catch (error) {
      notifyFailed(failureWords(t, error))
    }
  }

  async function withdraw() {
    const question = { text: t('withdraw.text'), label: t('reason'), confirm: t('act.withdraw') }
    const reason = await askReason({ ...question, title: t('withdraw.title', { name }), danger: true })
    if (reason !== null)
      await carryOut(() => withdrawing.mutateAsync({ params, body: { reason } }), t('withdraw.done', { name }))
  }

  const confirm = () => carryOut(() => confirming.mutateAsync({ params }), t('confirm.done', { name }))
  const isOpen = mayDecide && (state === 'in-force' || state === 'waiting')
  const isOwnCase = mine === personId
  const isOwn = mine === decided.by
  return {
    confirm: isOpen && state === 'waiting' && !isOwn && !isOwnCase ? () => void confirm() : null,
    withdraw: isOpen && !isOwnCase ? () => void withdraw() : null,
    hint: isOpen && state === 'waiting' && (isOwn || isOwnCase) ? t(isOwnCase ? 'ownCase' : 'ownDecision') : null,
    busy: confirming.isPending || withdrawing.isPending,
  }
}
