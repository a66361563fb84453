import { getOwnHubCode } from '@muster/contracts/hubs'
import type { ProjectId } from '@muster/contracts/ids'
import { useTranslation } from 'react-i18next'
import { Load } from '../../../components/load.tsx'
import { Section } from '../../../components/section.tsx'
import { useCall } from '../../../lib/query.ts'
import classes from './hubs.module.css'

/** A participant's own code, in figures large enough to be read from where one sits. */
export function OwnCode({ projectId }: { projectId: ProjectId }) {
  const { t } = useTranslation('hubs')
  const query = useCall(getOwnHubCode, { params: { projectId } })
  return (
    <Section title={t('code.title')} lead={t('code.lead')}>
      <Load query={query}>
        {({ code }) =>
          code === null ? null : (
            <p className={classes.code}>
              <bdi>{`${code.slice(0, 3)} ${code.slice(3)}`}</bdi>
            </p>
          )
        }
      </Load>
    </Section>
  )
}
