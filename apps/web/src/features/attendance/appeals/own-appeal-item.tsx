import { Button } from '@mantine/core'
import { listOwnAppeals, type OwnAppeal, withdrawAppeal } from '@muster/contracts/appeals'
import type { ProjectId } from '@muster/contracts/ids'
import { Paperclip } from 'lucide-react'
import { Trans, useTranslation } from 'react-i18next'
import { useConfirm } from '../../../components/confirm.tsx'
import { notifyDone, notifyFailed } from '../../../components/notify.ts'
import { failureWords } from '../../../lib/failure-words.ts'
import { useAct } from '../../../lib/query.ts'
import { Moment } from '../decisions/moment.tsx'
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
    <article className={classes.appeal}>
      <header className={classes.head}>
        <h3 className={classes.what}>{session}</h3>
        <AppealBadge state={state} voice="own" />
      </header>
      <p className={classes.soft}>
        <Trans t={t} i18nKey="asked" components={{ at: <Moment at={at} /> }} />
      </p>
      <p className={classes.words}>{text ?? t('erased')}</p>
      {attachment ? (
        <p className={classes.soft}>
          <Paperclip size={16} aria-hidden className={classes.icon} />
          <bdi>{attachment.fileName}</bdi>
        </p>
      ) : null}
      {answer ? (
        <div className={classes.answer}>
          <p className={classes.soft}>
            <Trans t={t} i18nKey="answered" components={{ at: <Moment at={answer.at} /> }} />
          </p>
          <p className={classes.words}>{answer.text ?? t('erased')}</p>
        </div>
      ) : null}
      {state === 'open' ? (
        <div>
          <Button size="sm" variant="default" loading={act.isPending} onClick={() => void withdraw()}>
            {t('act.withdraw')}
          </Button>
        </div>
      ) : null}
    </article>
  )
}
