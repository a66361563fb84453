import { Alert } from '@mantine/core'
import type { Evaluation } from '@muster/contracts/evaluation'
import type { ProjectId } from '@muster/contracts/ids'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../components/empty-state.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { dateTimeInZone, viewerZone } from '../../../lib/time.ts'
import { AnswerForm } from './answer-form.tsx'
import classes from './own-evaluation.module.css'

type Props = { projectId: ProjectId; evaluation: Evaluation }

/** A participant's own part: whether they answered, and the form while it can be answered. */
export function OwnEvaluation({ projectId, evaluation: { form, own, asked } }: Props) {
  const { t, i18n } = useTranslation('evaluation')
  const when = (instant: string) =>
    dateTimeInZone(new Date(instant), { language: i18n.language, timeZone: viewerZone() })
  if (!form) return <EmptyState title={t('none.title')} text={t(asked ? 'none.asked' : 'none.text')} />
  const { state, closesAt } = form
  return (
    <div className={classes.own}>
      {own.doneAt ? (
        <p>
          <StatusBadge tone="credited">{t('own.done')}</StatusBadge> {t('own.doneAt', { at: when(own.doneAt) })}
        </p>
      ) : null}
      {state === 'open' ? (
        <>
          <p>{t('own.apart')}</p>
          <p>{t(own.answers ? 'own.mayChange' : 'own.until', { at: when(closesAt) })}</p>
          {own.doneAt && !own.answers ? (
            <p>{t('own.forgotten')}</p>
          ) : (
            <AnswerForm projectId={projectId} form={form} own={own} />
          )}
        </>
      ) : (
        <Alert color="gray">{t(`own.${state}`, { at: when(closesAt) })}</Alert>
      )}
    </div>
  )
}
