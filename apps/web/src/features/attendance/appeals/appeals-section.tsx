import { listAppeals } from '@muster/contracts/appeals'
import { getPolicy } from '@muster/contracts/attendance'
import type { ProjectId } from '@muster/contracts/ids'
import { useTranslation } from 'react-i18next'
import { Load } from '../../../components/load.tsx'
import { Section } from '../../../components/section.tsx'
import { useCall } from '../../../lib/query.ts'
import { useProgramme } from '../use-programme.ts'
import { AppealItem } from './appeal-item.tsx'

const everyMs = 30_000

/** What participants ask to have reviewed: what is still to be answered first, the longest waiting before the others. */
export function AppealsSection({ projectId, timeZone }: { projectId: ProjectId; timeZone: string }) {
  const { t } = useTranslation('appeals')
  const programme = useProgramme(projectId)
  const policy = useCall(getPolicy, { params: { projectId } }).data?.policy
  const appeals = useCall(listAppeals, { params: { projectId } }, { every: everyMs })
  return (
    <Section title={t('title')} lead={t('lead')}>
      <Load query={appeals}>
        {({ appeals }) =>
          appeals.length === 0 ? (
            <p>{t('none')}</p>
          ) : (
            appeals.map((appeal) => (
              <AppealItem
                key={appeal.id}
                projectId={projectId}
                appeal={appeal}
                policy={policy}
                programme={programme}
                timeZone={timeZone}
              />
            ))
          )
        }
      </Load>
    </Section>
  )
}
