import { useTranslation } from 'react-i18next'
import { Page } from '../../../components/page.tsx'
import { Section } from '../../../components/section.tsx'
import { AboutMuster } from './about-muster.tsx'
import classes from './finding.module.css'
import { Seal } from './seal.tsx'
import { VerifyForm } from './verify-form.tsx'

const longestShown = 64
const steps = ['compare', 'scan', 'elsewhere'] as const

/** A serial that was never given here: no accusation, and what to do next. */
export function UnknownFinding({ typed }: { typed: string }) {
  const { t } = useTranslation('verification')
  return (
    <div className={classes.finding} data-finding="unknown">
      <Page over={<Seal finding="unknown" />} title={t('unknown.title')} lead={t('unknown.lead')}>
        <p className={classes.typed}>
          <bdi>{typed.slice(0, longestShown)}</bdi>
        </p>
        <Section title={t('unknown.whatToDo')}>
          <ul className={classes.steps}>
            {steps.map((step) => (
              <li key={step}>{t(`unknown.step.${step}`)}</li>
            ))}
          </ul>
          <VerifyForm />
        </Section>
        <AboutMuster />
      </Page>
    </div>
  )
}
