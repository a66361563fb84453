import { Button } from '@mantine/core'
import { addressOf } from '@muster/contracts/endpoint'
import type { ProjectId } from '@muster/contracts/ids'
import { getOverrideFile, type Override } from '@muster/contracts/overrides'
import { Trans, useTranslation } from 'react-i18next'
import { AttachmentName } from '../../../components/attachment-name.tsx'
import { Moment } from '../../../components/moment.tsx'
import { CaseActs, CaseFrame, Words } from './case-frame.tsx'
import classes from './decision-item.module.css'
import { DecisionState } from './decision-state.tsx'
import { rulingWords } from './ruling-words.ts'
import { useDecisionActs } from './use-decision-acts.ts'

type Props = {
  projectId: ProjectId
  override: Override
  /** Where decisions about several people stand together. */
  named?: boolean
}

/** One decision: what, why, by whom, and what became of it. */
export function DecisionItem({ projectId, override, named = false }: Props) {
  const { t, i18n } = useTranslation('decisions')
  const { id, names, ruling, state, reason, attachment, decided, confirmed, withdrawn } = override
  const { confirm, withdraw, hint, busy } = useDecisionActs(projectId, override)
  const what = rulingWords(t, ruling, i18n.language)
  return (
    <CaseFrame
      title={
        named ? (
          <>
            <bdi>{names.latin}</bdi>: {what}
          </>
        ) : (
          what
        )
      }
      badge={<DecisionState state={state} />}
      isOver={state === 'withdrawn' || state === 'replaced'}
    >
      <Words>{reason ?? t('erased')}</Words>
      {attachment ? (
        <AttachmentName
          fileName={attachment.fileName}
          href={addressOf(getOverrideFile, { params: { projectId, overrideId: id } })}
        />
      ) : null}
      <ul className={classes.steps}>
        <li>
          <Trans t={t} i18nKey="step.decided" values={decided} components={{ at: <Moment at={decided.at} /> }} />
        </li>
        {confirmed ? (
          <li>
            <Trans
              t={t}
              i18nKey="step.confirmed"
              values={confirmed}
              components={{ at: <Moment at={confirmed.at} /> }}
            />
          </li>
        ) : null}
        {withdrawn ? (
          <li>
            <Trans
              t={t}
              i18nKey="step.withdrawn"
              values={withdrawn}
              components={{ at: <Moment at={withdrawn.at} /> }}
            />
            <Words>{withdrawn.reason ?? t('erased')}</Words>
          </li>
        ) : null}
      </ul>
      {hint ? <p className={classes.hint}>{hint}</p> : null}
      {confirm || withdraw ? (
        <CaseActs>
          {confirm ? (
            <Button size="sm" loading={busy} onClick={confirm}>
              {t('act.confirm')}
            </Button>
          ) : null}
          {withdraw ? (
            <Button size="sm" variant="default" loading={busy} onClick={withdraw}>
              {t('act.withdraw')}
            </Button>
          ) : null}
        </CaseActs>
      ) : null}
    </CaseFrame>
  )
}
