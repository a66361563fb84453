import { Button } from '@mantine/core'
import { getPolicy } from '@muster/contracts/attendance'
import type { PersonId, ProjectId } from '@muster/contracts/ids'
import { listOverrides } from '@muster/contracts/overrides'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Load } from '../../../components/load.tsx'
import { useMay, useMe } from '../../../lib/me.ts'
import { useCall } from '../../../lib/query.ts'
import { DecideForm } from './decide-form.tsx'
import { DecisionItem } from './decision-item.tsx'
import classes from './person-decisions.module.css'

type Props = { projectId: ProjectId; personId: PersonId }

/** What was decided about one person, beside their evidence, and the way to decide. Nothing for who may not read it. */
export function PersonDecisions({ projectId, personId }: Props) {
  const may = useMay(projectId)
  return may('override.read') ? <Decisions projectId={projectId} personId={personId} /> : null
}

function Decisions({ projectId, personId }: Props) {
  const { t } = useTranslation('decisions')
  const [deciding, setDeciding] = useState(false)
  const mine = useMe()?.person?.id
  const mayDecide = useMay(projectId)('override.decide') && mine !== personId
  const decisions = useCall(listOverrides, { params: { projectId }, query: { personId } })
  const policy = useCall(getPolicy, { params: { projectId } }).data?.policy
  // Until somebody confirms or withdraws it, no other decision is taken.
  const isWaiting = decisions.data?.overrides.some(({ state }) => state === 'waiting') ?? true
  return (
    <section className={classes.section} aria-label={t('ofPerson.title')}>
      <header className={classes.head}>
        <h3 className={classes.title}>{t('ofPerson.title')}</h3>
        {mayDecide && policy && !deciding && !isWaiting ? (
          <Button size="sm" variant="default" onClick={() => setDeciding(true)}>
            {t('act.open')}
          </Button>
        ) : null}
      </header>
      {deciding && policy ? (
        <DecideForm projectId={projectId} personId={personId} policy={policy} onClose={() => setDeciding(false)} />
      ) : (
        <Load query={decisions}>
          {({ overrides }) =>
            overrides.length === 0 ? (
              <p className={classes.none}>{t('ofPerson.none')}</p>
            ) : (
              overrides.map((override) => <DecisionItem key={override.id} projectId={projectId} override={override} />)
            )
          }
        </Load>
      )}
    </section>
  )
}
