import { type Activity, listHandedIn } from '@muster/contracts/activities'
import type { ProjectId } from '@muster/contracts/ids'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Load } from '../../../components/load.tsx'
import { Section } from '../../../components/section.tsx'
import { useCall } from '../../../lib/query.ts'
import { HandedInItem } from './handed-in-item.tsx'

/** Who did it; what waits for somebody to look at it stands first. */
export function HandedInSection({ projectId, activity }: { projectId: ProjectId; activity: Activity }) {
  const { t } = useTranslation('activities')
  const query = useCall(listHandedIn, { params: { projectId, activityId: activity.id } })
  const lead = t(activity.validated ? 'handed.leadLooked' : 'handed.lead')
  return (
    <Section title={t('handed.title')} lead={lead}>
      <Load query={query}>
        {({ handedIn }) =>
          handedIn.length === 0 ? (
            <EmptyState title={t('handed.none')} text={t(`handed.noneText.${activity.kind}`)} />
          ) : (
            <>
              {handedIn.map((each) => (
                <HandedInItem key={each.id} projectId={projectId} handedIn={each} validated={activity.validated} />
              ))}
            </>
          )
        }
      </Load>
    </Section>
  )
}
