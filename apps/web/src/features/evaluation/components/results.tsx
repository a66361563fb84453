import { ActionIcon } from '@mantine/core'
import {
  type Evaluation,
  eraseAnswerText,
  fewestShown,
  getEvaluationResults,
  type QuestionResult,
} from '@muster/contracts/evaluation'
import type { ProjectId } from '@muster/contracts/ids'
import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useConfirm } from '../../../components/confirm.tsx'
import { Load } from '../../../components/load.tsx'
import { notifyFailed } from '../../../components/notify.ts'
import { Section } from '../../../components/section.tsx'
import { failureWords } from '../../../lib/failure-words.ts'
import { useMay } from '../../../lib/me.ts'
import { useAct, useCall } from '../../../lib/query.ts'
import { RatingCounts } from './rating-counts.tsx'
import classes from './results.module.css'

type Props = { projectId: ProjectId; state: NonNullable<Evaluation['form']>['state'] }

/** What was answered, without names; while the form is open only how many have. */
export function Results({ projectId, state }: Props) {
  const { t } = useTranslation('evaluation')
  const query = useCall(getEvaluationResults, { params: { projectId } })
  return (
    <Section title={t('results.title')} lead={t('results.lead', { fewest: fewestShown })}>
      <Load query={query}>
        {({ participants, answered, results }) => (
          <>
            <p>{t('results.answered', { answered, count: participants })}</p>
            {results ? (
              <ol className={classes.list}>
                {results.map((result) => (
                  <li key={result.id}>
                    <h3 className={classes.question}>
                      <bdi>{result.text}</bdi>
                    </h3>
                    {result.kind === 'rating' ? (
                      <RatingCounts counts={result.counts} />
                    ) : (
                      <Texts projectId={projectId} result={result} />
                    )}
                  </li>
                ))}
              </ol>
            ) : (
              <p>{t(state === 'closed' ? 'results.tooFew' : 'results.later', { fewest: fewestShown })}</p>
            )}
          </>
        )}
      </Load>
    </Section>
  )
}

type TextsProps = { projectId: ProjectId; result: Extract<QuestionResult, { kind: 'text' }> }

function Texts({ projectId, result: { id: questionId, texts } }: TextsProps) {
  const { t } = useTranslation('evaluation')
  const confirm = useConfirm()
  const may = useMay(projectId)
  const erase = useAct(eraseAnswerText, [getEvaluationResults])
  const remove = async (answerId: string) => {
    const question = { title: t('results.erase'), text: t('results.eraseText'), confirm: t('results.erase') }
    if (!(await confirm({ ...question, danger: true }))) return
    erase.mutate(
      { params: { projectId, answerId, questionId } },
      { onError: (error) => notifyFailed(failureWords(t, error)) },
    )
  }
  if (texts.length === 0) return <p className={classes.none}>{t('results.noText')}</p>
  return (
    <ul className={classes.texts}>
      {texts.map(({ answerId, text }) => (
        <li key={answerId}>
          <bdi>{text}</bdi>
          {may('evaluation.edit') ? (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('results.eraseNamed', { text: text.slice(0, 40) })}
              onClick={() => void remove(answerId)}
            >
              <Trash2 size={16} aria-hidden />
            </ActionIcon>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
