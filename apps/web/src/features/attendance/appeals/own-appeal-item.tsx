import { Button } from '@mantine/core'
import { listOwnAppeals, type OwnAppeal, withdrawAppeal } from '@muster/contracts/appeals'
import type { ProjectId } from '@muster/contracts/ids'
import { Trans, useTranslation } from 'react-i18next'
import { AttachmentName } from '../../../components/attachment-name.tsx'
import { useConfirm } from '../../../components/confirm.tsx'
import { Moment } from '../../../components/moment.tsx'
import { notifyDone, notifyFailed } from '../../../components/notify.ts'
import { failureWords } from '../../../lib/failure-words.ts'
import { useAct } from '../../../lib/query.ts'
import { CaseActs, CaseFrame, Words } from '../decisions/case-frame.tsx'
import { AppealBadge } from './appeal-badge.tsx'
import classes from './appeals.module.css'

type Props = { projectId: ProjectId; appeal: OwnAppeal; session: string }

/** One's own request: what one wrote, and what was answered. */
export function OwnAppealItem({ projectId, appeal, session }: Props) {
  const { t } = useTranslation('appeals')
  const ask = useConfirm()
  const act = useAct(withdrawAppeal, [listOwnAppeals])
  const { id, state, at, text, attachment, answer } = appeal

  async function withdraw() {
    const question = { title: t('withdraw.title'), text: t('withdraw.text'), confirm: t('act.withdraw') }
    if (!(await ask(question))) return
    try {
      await act.mutateAsync({ params: { projectId, appealId: id } })
      notifyDone(t('withdraw.done'))
    } catch (error) {
      notifyFailed(failureWords(t, error))
    }
  }

  return (
    <CaseFrame title={session} badge={<AppealBadge state={state} voice="own" />}>
      <p className={classes.soft}>
        <Trans t={t} i18nKey="asked" components={{ at: <Moment at={at} /> }} />
      </p>
      <Words>{text ?? t('erased')}</Words>
      {attachment ? <AttachmentName fileName={attachment.fileName} /> : null}
      {answer ? (
        <div className={classes.answer}>
          <p className={classes.soft}>
            <Trans t={t} i18nKey="answered" components={{ at: <Moment at={answer.at} /> }} />
          </p>
          <Words>{answer.text ?? t('erased')}</Words>
        </div>
      ) : null}
      {state === 'open' ? (
        <CaseActs>
          <Button size="sm" variant="default" loading={act.isPending} onClick={() => void withdraw()}>
            {t('act.withdraw')}
          </Button>
        </CaseActs>
      ) : null}
    </CaseFrame>
  )
}
