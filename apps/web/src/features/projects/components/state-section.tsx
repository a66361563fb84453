import { Button } from '@mantine/core'
import type { Project } from '@muster/contracts/projects'
import { useTranslation } from 'react-i18next'
import { Section } from '../../../components/section.tsx'
import { stepsFrom, waymarks } from '../rules/project-steps.ts'
import classes from './state-section.module.css'
import { useStep } from './use-step.ts'

/** Where a project is on its way, and the next step for those who lead it. */
export function StateSection({ project }: { project: Project }) {
  const { t } = useTranslation('projects')
  const { take, busy } = useStep(project)
  const { state } = project
  const reached = waymarks.findIndex((waymark) => waymark === state)
  return (
    <Section title={t('way.title')} lead={t(`way.lead.${state}`)}>
      {state === 'cancelled' ? null : (
        <ol className={classes.way}>
          {waymarks.map((waymark, index) => (
            <li
              key={waymark}
              className={classes.mark}
              data-reached={index <= reached || undefined}
              aria-current={waymark === state ? 'step' : undefined}
            >
              {t(`state.${waymark}`)}
            </li>
          ))}
        </ol>
      )}
      <div className={classes.steps}>
        {stepsFrom(state).map((step) => (
          <Button
            key={step}
            loading={busy}
            onClick={() => void take(step)}
            {...(step === 'cancelled' ? { variant: 'subtle', color: 'red' } : {})}
          >
            {t(`step.${step}.label`)}
          </Button>
        ))}
      </div>
    </Section>
  )
}
