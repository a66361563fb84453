import type { IssueRun } from '@muster/contracts/certificates'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '../../../components/data-table.tsx'
import { ErrorState } from '../../../components/error-state.tsx'
import { Section } from '../../../components/section.tsx'
import { dateTime, viewerZone, zoneName } from '../../../lib/time.ts'
import type { Refusal } from '../issue-run.ts'
import { runWords } from '../run-words.ts'
import { ReasonList } from './reason-list.tsx'

/** What became of the latest run: how many were issued, and who got none and why. */
export function RunResult({ run }: { run: IssueRun }) {
  const { t, i18n } = useTranslation('certificates')
  const finishedAt = new Date(run.finishedAt ?? run.startedAt)
  const when = {
    at: dateTime(finishedAt, { language: i18n.language, timeZone: viewerZone() }),
    zone: zoneName(viewerZone(), finishedAt, i18n.language),
  }
  const { issued, refused } = runWords(t, run)
  if (run.state === 'failed') {
    return (
      <Section title={t('run.failed')} lead={t('run.failedText', { ...when, issued })}>
        <ErrorState error={null} />
      </Section>
    )
  }
  return (
    <Section title={t('run.title')} lead={t('run.finished', { ...when, issued, refused })}>
      {run.refused.length > 0 ? (
        <DataTable
          caption={t('refused.caption')}
          columns={refusalColumns(t)}
          rows={run.refused}
          rowKey={({ personId }) => personId}
        />
      ) : null}
    </Section>
  )
}

const refusalColumns = (t: TFunction): Column<Refusal>[] => [
  { key: 'name', header: t('certificates:refused.name'), cell: ({ name }) => <bdi>{name}</bdi> },
  {
    key: 'why',
    header: t('certificates:refused.why'),
    cell: ({ reasons }) => <ReasonList reasons={reasons} />,
  },
]
