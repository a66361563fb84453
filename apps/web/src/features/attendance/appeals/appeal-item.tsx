import { Button } from '@mantine/core'
import { type Appeal, getAppealFile } from '@muster/contracts/appeals'
import { addressOf } from '@muster/contracts/endpoint'
import type { ProjectId } from '@muster/contracts/ids'
import type { Policy } from '@muster/contracts/policy'
import { useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { AttachmentName } from '../../../components/attachment-name.tsx'
import { Moment } from '../../../components/moment.tsx'
import { useMay, useMe } from '../../../lib/me.ts'
import { OutcomeBadge } from '../components/outcome-badge.tsx'
import { SessionDetail } from '../components/session-detail.tsx'
import { CaseActs, CaseFrame, Words } from '../decisions/case-frame.tsx'
import type { Programme } from '../use-programme.ts'
import { AcceptForm } from './accept-form.tsx'
import { AppealBadge } from './appeal-badge.tsx'
import classes from './appeals.module.css'
import { useDecline } from './use-decline.ts'

type Props = {
  projectId: ProjectId
  appeal: Appeal
  policy: Policy | undefined
  programme: Programme
  timeZone: string
}

/** A request beside what is known of the person in that session, and the ways to answer it. */
export function AppealItem({ projectId, appeal, policy, programme, timeZone }: Props) {
  const { t } = useTranslation('appeals')
  const { id, names, sessionId, sessionTitle, state, at, text, attachment, standing, outcome, answer } = appeal
  const [accepting, setAccepting] = useState(false)
  const { decline, busy } = useDecline(projectId, appeal)
  const isOwnCase = useMe()?.person?.id === appeal.personId
  const mayAnswer = useMay(projectId)('appeal.answer') && state === 'open'
  return (
    <CaseFrame
      title={
        <>
          <bdi>{names.latin}</bdi>: <bdi>{sessionTitle}</bdi>
        </>
      }
      badge={<AppealBadge state={state} voice="state" />}
    >
      <div className={classes.beside}>
        <div className={classes.claim}>
          <p className={classes.soft}>
            <Trans t={t} i18nKey="asked" components={{ at: <Moment at={at} /> }} />
          </p>
          <Words>{text ?? t('erased')}</Words>
          {attachment ? (
            <AttachmentName
              fileName={attachment.fileName}
              href={addressOf(getAppealFile, { params: { projectId, appealId: id } })}
            />
          ) : null}
          {answer ? (
            <div className={classes.answer}>
              <p className={classes.soft}>
                <Trans t={t} i18nKey="answeredBy" values={answer} components={{ at: <Moment at={answer.at} /> }} />
              </p>
              <Words>{answer.text ?? t('erased')}</Words>
              {state === 'open' ? <p className={classes.soft}>{t('reopened')}</p> : null}
            </div>
          ) : null}
        </div>
        <div className={classes.known}>
          <p className={classes.label}>
            {t('known')} <OutcomeBadge outcome={outcome} />
          </p>
          {standing ? (
            <SessionDetail
              standing={standing}
              name={programme.nameOf(sessionId)}
              scheduled={programme.byId.get(sessionId)}
              timeZone={timeZone}
              asOfMs={0}
              folded={state !== 'open'}
            />
          ) : (
            <p>{t('leftProject')}</p>
          )}
        </div>
      </div>
      {mayAnswer && isOwnCase ? <p className={classes.soft}>{t('ownCase')}</p> : null}
      {mayAnswer && !isOwnCase && policy && accepting ? (
        <AcceptForm projectId={projectId} appealId={id} policy={policy} onClose={() => setAccepting(false)} />
      ) : null}
      {mayAnswer && !isOwnCase && !accepting ? (
        <CaseActs>
          <Button size="sm" disabled={!policy} onClick={() => setAccepting(true)}>
            {t('act.accept')}
          </Button>
          <Button size="sm" variant="default" loading={busy} onClick={() => void decline()}>
            {t('act.decline')}
          </Button>
        </CaseActs>
      ) : null}
    </CaseFrame>
  )
}
