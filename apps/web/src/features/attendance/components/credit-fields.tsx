import { Switch } from '@mantine/core'
import type { CreditRule } from '@muster/attendance/credit-rule'
import type { Policy } from '@muster/attendance/policy'
import { useTranslation } from 'react-i18next'
import { ChoiceField } from '../../../components/choice-field.tsx'
import { toWhole } from '../policy-draft.ts'
import { Amount } from './amount.tsx'
import classes from './policy-form.module.css'

type Props = { draft: Policy; wrong: (path: string) => string | undefined; onChange: (draft: Policy) => void }

/** An hour is a credit, by the quarter. */
const firstRule: CreditRule = {
  scope: 'programme',
  sessions: 'all',
  worth: { kind: 'rate', minutesPerCredit: 60, stepHundredths: 25, rounding: 'down', minHundredths: 0 },
  checksPerCredit: 0,
}
const roundings = ['down', 'nearest'] as const

/** Whether time earns credits, and how many. */
export function CreditFields({ draft, wrong, onChange }: Props) {
  const { t } = useTranslation('policy')
  const { credits } = draft
  const worth = credits?.worth.kind === 'rate' ? credits.worth : null
  const set = (changed: Partial<NonNullable<typeof worth>>) => {
    if (credits && worth) onChange({ ...draft, credits: { ...credits, worth: { ...worth, ...changed } } })
  }
  const inHundredths = (name: 'stepHundredths' | 'minHundredths', label: string) =>
    worth ? (
      <Amount
        label={label}
        min={0}
        step={0.05}
        decimalScale={2}
        value={worth[name] / 100}
        onChange={(value) => set({ [name]: toWhole(value, 100) })}
        error={wrong(`credits.worth.${name}`)}
      />
    ) : null
  return (
    <div className={classes.list}>
      <Switch
        label={t('edit.awards')}
        checked={credits !== null}
        onChange={({ currentTarget }) => onChange({ ...draft, credits: currentTarget.checked ? firstRule : null })}
      />
      {worth ? (
        <div className={classes.row}>
          <Amount
            label={t('edit.minutesPerCredit')}
            min={1}
            decimalScale={0}
            value={worth.minutesPerCredit}
            onChange={(minutesPerCredit) => set({ minutesPerCredit })}
            error={wrong('credits.worth.minutesPerCredit')}
          />
          {inHundredths('stepHundredths', t('edit.step'))}
          {inHundredths('minHundredths', t('edit.minCredits'))}
          <ChoiceField
            label={t('edit.rounding')}
            values={roundings}
            wordsOf={(value) => t(`edit.roundings.${value}`)}
            value={worth.rounding}
            onChange={(rounding) => set({ rounding })}
          />
        </div>
      ) : null}
    </div>
  )
}
