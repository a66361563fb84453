import { Button } from '@mantine/core'
import { getBoard } from '@muster/contracts/attendance'
import type { ProjectId } from '@muster/contracts/ids'
import {
  discardImport,
  getImport,
  type Import,
  listImports,
  removeLogFile,
  withdrawImport,
} from '@muster/contracts/imports'
import { useTranslation } from 'react-i18next'
import { useConfirm } from '../../../components/confirm.tsx'
import { notifyDone, notifyFailed } from '../../../components/notify.ts'
import { askReason } from '../../../components/reason-dialog.tsx'
import { failureWords } from '../../../lib/failure-words.ts'
import { useMay } from '../../../lib/me.ts'
import { useAct } from '../../../lib/query.ts'

type Props = { projectId: ProjectId; log: Import; onDiscarded: () => void }

/** What can be undone of a log: a draft is discarded, an applied one withdrawn by decision, its file removed. */
export function LogActions({ projectId, log, onDiscarded }: Props) {
  const { t } = useTranslation('imports')
  const may = useMay(projectId)
  const confirm = useConfirm()
  const params = { projectId, importId: log.id }
  const discarding = useAct(discardImport, [listImports])
  const withdrawing = useAct(withdrawImport, [getImport, listImports, getBoard])
  const removing = useAct(removeLogFile, [getImport, listImports])

  const say = async (done: string, act: () => Promise<unknown>) => {
    try {
      await act()
      notifyDone(done)
      return true
    } catch (error) {
      notifyFailed(failureWords(t, error))
      return false
    }
  }
  const discard = async () => {
    const question = { title: t('discard.title'), text: t('discard.text'), confirm: t('discard.confirm') }
    if (!(await confirm({ ...question, danger: true }))) return
    if (await say(t('discard.done'), () => discarding.mutateAsync({ params }))) onDiscarded()
  }
  const withdraw = async () => {
    const question = { title: t('withdraw.title'), text: t('withdraw.text'), label: t('withdraw.reason') }
    const reason = await askReason({ ...question, confirm: t('withdraw.confirm'), danger: true })
    if (reason === null) return
    await say(t('withdraw.done'), () => withdrawing.mutateAsync({ params, body: { reason } }))
  }
  const removeFile = async () => {
    const question = { title: t('removeFile.title'), text: t('removeFile.text'), confirm: t('removeFile.confirm') }
    if (!(await confirm({ ...question, danger: true }))) return
    await say(t('removeFile.done'), () => removing.mutateAsync({ params }))
  }
  return (
    <>
      {log.state === 'draft' && may('import.prepare') ? (
        <Button variant="default" onClick={() => void discard()}>
          {t('discard.button')}
        </Button>
      ) : null}
      {log.state !== 'draft' && log.fileName !== null && may('import.decide') ? (
        <Button variant="default" onClick={() => void removeFile()}>
          {t('removeFile.button')}
        </Button>
      ) : null}
      {log.state === 'applied' && may('import.decide') ? (
        <Button variant="default" onClick={() => void withdraw()}>
          {t('withdraw.button')}
        </Button>
      ) : null}
    </>
  )
}
