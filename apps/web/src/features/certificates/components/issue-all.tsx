import { Button } from '@mantine/core'
import { issueAll, listCertificates } from '@muster/contracts/certificates'
import type { ProjectId } from '@muster/contracts/ids'
import { Award } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useConfirm } from '../../../components/confirm.tsx'
import { notifyFailed } from '../../../components/notify.ts'
import { failureWords } from '../../../lib/failure-words.ts'
import { useAct } from '../../../lib/query.ts'

type Props = {
  projectId: ProjectId
  /** Issuing is the next step once the project is over; before that it is possible, but seldom meant. */
  finished: boolean
  atWork: boolean
}

/** Issues to everybody who attended every required session, after asking. */
export function IssueAll({ projectId, finished, atWork }: Props) {
  const { t } = useTranslation('certificates')
  const confirm = useConfirm()
  const act = useAct(issueAll, [listCertificates])
  async function begin() {
    const agreed = await confirm({
      title: t('issueAll.title'),
      text: t('issueAll.text'),
      confirm: t('issueAll.confirm'),
    })
    if (!agreed) return
    await act.mutateAsync({ params: { projectId } }).catch((error: unknown) => notifyFailed(failureWords(t, error)))
  }
  return (
    <Button
      leftSection={<Award size={18} aria-hidden />}
      variant={finished ? 'filled' : 'default'}
      loading={act.isPending}
      disabled={atWork}
      onClick={() => void begin()}
    >
      {t('issueAll.action')}
    </Button>
  )
}
