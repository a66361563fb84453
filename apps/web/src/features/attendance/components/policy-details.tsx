import type { Policy } from '@muster/attendance/policy'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CheckFields } from './check-fields.tsx'
import { CountingFields } from './counting-fields.tsx'
import { CreditFields } from './credit-fields.tsx'
import { DecidingFields } from './deciding-fields.tsx'
import { MakeUpFields } from './make-up-fields.tsx'
import classes from './policy-form.module.css'
import { RequirementList } from './requirement-list.tsx'
import { TierFields } from './tier-fields.tsx'

type Props = {
  draft: Policy
  wrong: (path: string) => string | undefined
  onChange: (draft: Policy) => void
  shown: boolean
  onShow: (shown: boolean) => void
}

/** Everything a rule says, field by field; folded away while a preset is good as it is. */
export function PolicyDetails({ draft, wrong, onChange, shown, onShow }: Props) {
  const { t } = useTranslation('policy')
  return (
    <details className={classes.details} open={shown} onToggle={({ currentTarget }) => onShow(currentTarget.open)}>
      <summary>{t('edit.details')}</summary>
      <Part title={t('edit.requirements')} help={t('edit.requirementsHelp')}>
        <RequirementList
          requirements={draft.requirements}
          path="requirements"
          wrong={wrong}
          hasCredits={draft.credits !== null}
          hasChecks={draft.checks !== null}
          onChange={(requirements) => onChange({ ...draft, requirements })}
        />
      </Part>
      <Part title={t('edit.checks')}>
        <CheckFields draft={draft} wrong={wrong} onChange={onChange} />
      </Part>
      <Part title={t('edit.tiers')} help={t('edit.tiersHelp')}>
        <TierFields draft={draft} wrong={wrong} onChange={onChange} />
      </Part>
      <Part title={t('edit.credits')}>
        <CreditFields draft={draft} wrong={wrong} onChange={onChange} />
      </Part>
      <Part title={t('edit.makeUp')}>
        <MakeUpFields draft={draft} wrong={wrong} onChange={onChange} />
      </Part>
      <Part title={t('edit.counting')}>
        <CountingFields draft={draft} wrong={wrong} onChange={onChange} />
      </Part>
      <Part title={t('edit.deciding')}>
        <DecidingFields draft={draft} wrong={wrong} onChange={onChange} />
      </Part>
    </details>
  )
}

function Part({ title, help, children }: { title: string; help?: string; children: ReactNode }) {
  return (
    <section className={classes.part}>
      <h3>{title}</h3>
      {help ? <p className={classes.help}>{help}</p> : null}
      {children}
    </section>
  )
}
