import { useDebouncedValue } from '@mantine/hooks'
import type { Policy } from '@muster/attendance/policy'
import { type PolicyPreview, previewPolicy } from '@muster/contracts/attendance'
import type { ProjectId } from '@muster/contracts/ids'
import { tierWords } from '@muster/words/policy-words'
import { reasonWords } from '@muster/words/reason-words'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { PersonName } from '../../../components/person-name.tsx'
import { call } from '../../../lib/call.ts'
import { useProgramme } from '../use-programme.ts'
import classes from './policy-effect.module.css'

/** How long nothing must be typed before it is asked for. */
const pauseMs = 400
const mostShown = 12

type Props = { projectId: ProjectId; draft: Policy; isRight: boolean }

/** Whom the rule that is being written would let pass, and who would not and why. */
export function PolicyEffect({ projectId, draft, isRight }: Props) {
  const { t } = useTranslation('policy')
  const [policy] = useDebouncedValue(draft, pauseMs)
  const { data, isError } = useQuery({
    queryKey: [previewPolicy.path, projectId, policy],
    queryFn: ({ signal }) => call(previewPolicy, { params: { projectId }, body: { policy } }, signal),
    enabled: isRight && policy === draft,
    placeholderData: keepPreviousData,
  })
  return (
    <section className={classes.effect} aria-label={t('effect.title')}>
      <h3>{t('effect.title')}</h3>
      {isRight ? null : <p>{t('effect.wrong')}</p>}
      {isRight && isError ? <p>{t('effect.failed')}</p> : null}
      {isRight && !isError && !data ? <p>{t('effect.loading')}</p> : null}
      {isRight && data ? <Effect projectId={projectId} effect={data} /> : null}
    </section>
  )
}

function Effect({ projectId, effect }: { projectId: ProjectId; effect: PolicyPreview }) {
  const { t, i18n } = useTranslation('policy')
  const { nameOf } = useProgramme(projectId)
  const { people, byOutcome, atRisk, byTier, notPassing, changed } = effect
  const possible = byOutcome.complete + byOutcome.pending
  const lesser = byTier.filter(({ tier }) => tier !== 'complete')
  return (
    <>
      <div role="status">
        <p className={classes.pass}>
          {byOutcome.pending > 0
            ? t('effect.possible', { possible, people })
            : t('effect.pass', { passing: byOutcome.complete, people })}
        </p>
        {atRisk > 0 ? <p>{t('effect.atRisk', { count: atRisk })}</p> : null}
        {byOutcome.pending > 0 && byOutcome.complete > 0 ? (
          <p>{t('effect.passed', { count: byOutcome.complete })}</p>
        ) : null}
        {byOutcome.pending > 0 && byOutcome.incomplete > 0 ? (
          <p>{t('effect.lost', { count: byOutcome.incomplete })}</p>
        ) : null}
        {byOutcome.review > 0 ? <p>{t('effect.review', { count: byOutcome.review })}</p> : null}
        {lesser.map(({ tier, people: count }) => (
          <p key={tier}>{t('effect.tier', { count, tierName: tierWords(t, tier) })}</p>
        ))}
        <p>{changed.length > 0 ? t('effect.changed', { count: changed.length }) : t('effect.same')}</p>
      </div>
      {effect.sample ? <p className={classes.soft}>{t('effect.sample')}</p> : null}
      {notPassing.length > 0 ? (
        <details className={classes.why} open={effect.sample || undefined}>
          <summary>{t('effect.why')}</summary>
          <ul>
            {notPassing.slice(0, mostShown).map(({ who, reasons: [reason] }) => (
              <li key={'sample' in who ? who.sample : who.personId}>
                {'sample' in who ? t(`sample.${who.sample}`) : <PersonName names={who.names} />}
                {reason ? (
                  <div className={classes.soft}>
                    {reasonWords(t, reason, { language: i18n.language, session: nameOf(reason.sessionId) })}
                  </div>
                ) : null}
              </li>
            ))}
          </ul>
          {notPassing.length > mostShown ? <p>{t('effect.more', { count: notPassing.length - mostShown })}</p> : null}
        </details>
      ) : null}
    </>
  )
}
