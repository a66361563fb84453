import type { ProjectId } from '@muster/contracts/ids'
import { getProject } from '@muster/contracts/projects'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../lib/query.ts'
import classes from './people-counts.module.css'

/** How many take part, against the places that the project has; and how many see to it. */
export function PeopleCounts({ projectId, staff }: { projectId: ProjectId; staff: number }) {
  const { t, i18n } = useTranslation('people')
  const { data: project } = useCall(getProject, { params: { projectId } })
  if (!project) return null
  const number = new Intl.NumberFormat(i18n.language)
  const places = (['overseas', 'local'] as const).map((place) => ({
    place,
    taken: project.participants[place],
    quota: project.quota[place],
  }))
  return (
    <dl className={classes.counts}>
      {places.map(({ place, taken, quota }) => (
        <div key={place}>
          <dt>{t(`counts.${place}`)}</dt>
          <dd>
            <strong>{number.format(taken)}</strong> {t('counts.ofQuota', { quota: number.format(quota) })}
            {taken >= quota ? <span className={classes.full}>{t('counts.full')}</span> : null}
          </dd>
        </div>
      ))}
      <div>
        <dt>{t('counts.staff')}</dt>
        <dd>
          <strong>{number.format(staff)}</strong>
        </dd>
      </div>
    </dl>
  )
}
