import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { listCallOpenings } from '@muster/contracts/programme'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../components/data-table.tsx'
import { Load } from '../../../components/load.tsx'
import { Section } from '../../../components/section.tsx'
import { LinesSkeleton } from '../../../components/skeletons.tsx'
import { isolate } from '../../../lib/isolate.ts'
import { useCall } from '../../../lib/query.ts'
import { dateTime, viewerZone, zoneName } from '../../../lib/time.ts'

/** Who followed the link of a session held elsewhere: a help in reading its log, and no attendance. */
export function CallOpenings({ projectId, sessionId }: { projectId: ProjectId; sessionId: SessionId }) {
  const { t, i18n } = useTranslation('imports')
  const query = useCall(listCallOpenings, { params: { projectId, sessionId } })
  const timeZone = viewerZone()
  const at = (instant: string) => dateTime(new Date(instant), { language: i18n.language, timeZone })
  const zone = zoneName(timeZone, new Date(query.dataUpdatedAt), i18n.language)
  return (
    <Section title={t('openings.title')} lead={t('openings.lead')}>
      <Load query={query} skeleton={<LinesSkeleton rows={3} />}>
        {({ openings }) =>
          openings.length === 0 ? (
            <p>{t('openings.none')}</p>
          ) : (
            <DataTable
              caption={t('openings.title')}
              rows={openings}
              rowKey={({ personId }) => personId}
              columns={[
                { key: 'name', header: t('openings.name'), cell: ({ name }) => isolate(name, i18n.dir()) },
                { key: 'first', header: t('openings.first', { zone }), cell: ({ firstAt }) => at(firstAt) },
                { key: 'last', header: t('openings.last', { zone }), cell: ({ lastAt }) => at(lastAt) },
                { key: 'times', header: t('openings.times'), align: 'end', cell: ({ times }) => times },
              ]}
            />
          )
        }
      </Load>
    </Section>
  )
}
