import { Button, Text, Title, VisuallyHidden } from '@mantine/core'
import type { ProjectId } from '@muster/contracts/ids'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ButtonLink } from '../../../components/link.tsx'
import { Load } from '../../../components/load.tsx'
import { Page } from '../../../components/page.tsx'
import { RowsSkeleton } from '../../../components/skeletons.tsx'
import { longDate, viewerZone, zoneName } from '../../../lib/time.ts'
import { AuditFilter } from '../components/audit-filter.tsx'
import { AuditRow } from '../components/audit-row.tsx'
import { type AuditDay as Day, groupByDay } from '../days.ts'
import { useAudit } from '../use-audit.ts'
import { useSubjectNames } from '../use-subject-names.ts'
import classes from './audit-page.module.css'

/** Who did what in a project, newest first. */
export function AuditPage({ projectId }: { projectId: ProjectId }) {
  const { t } = useTranslation('audit')
  const [action, setAction] = useState<string | null>(null)
  const query = useAudit(projectId, action)
  const nameOf = useSubjectNames(projectId)
  const timeZone = viewerZone()
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <ButtonLink to="/seals/$projectId" params={{ projectId }} variant="default">
          {t('seals')}
        </ButtonLink>
      }
    >
      <AuditFilter action={action} onChange={setAction} />
      <Load query={query} skeleton={<RowsSkeleton rows={8} />}>
        {({ pages }) => {
          const days = groupByDay(
            pages.flatMap(({ entries }) => entries),
            timeZone,
          )
          if (days.length === 0)
            return (
              <>
                <VisuallyHidden>
                  <h2>{t('entries')}</h2>
                </VisuallyHidden>
                <EmptyState title={t('empty.title')} text={t(action ? 'empty.textOfAction' : 'empty.text')} />
              </>
            )
          return (
            <>
              {days.map((day) => (
                <AuditDay key={day.date} day={day} timeZone={timeZone} nameOf={nameOf} />
              ))}
            </>
          )
        }}
      </Load>
      {query.hasNextPage ? (
        <Button variant="default" mt="lg" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('more')}
        </Button>
      ) : null}
    </Page>
  )
}

type DayProps = { day: Day; timeZone: string; nameOf: ReturnType<typeof useSubjectNames> }

function AuditDay({ day: { date, entries }, timeZone, nameOf }: DayProps) {
  const { i18n } = useTranslation('audit')
  const [newest] = entries
  return (
    <section aria-labelledby={`day-${date}`} className={classes.day}>
      <header className={classes.header}>
        <Title order={2} size="h3" id={`day-${date}`}>
          <bdi>{longDate(new Date(`${date}T00:00:00Z`), { language: i18n.language, timeZone: 'UTC' })}</bdi>
        </Title>
        {newest ? (
          <Text size="sm" c="dimmed">
            <bdi>{zoneName(timeZone, new Date(newest.at), i18n.language)}</bdi>
          </Text>
        ) : null}
      </header>
      <ol className={classes.entries}>
        {entries.map((entry) => (
          <AuditRow key={entry.id} entry={entry} subject={nameOf(entry)} timeZone={timeZone} />
        ))}
      </ol>
    </section>
  )
}
